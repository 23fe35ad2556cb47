using FsCheck.Fluent;
using Insights.Models.Learners;
using Insights.Models.Statistics;
using static Insights.Models.Tests.Learners.SurvivalGen;

namespace Insights.Models.Tests.Learners;

public class RestrictedMeanTests
{
    [Fact]
    public void Means_and_errors_equal_those_of_R_plain_and_discounted()
    {
        foreach (var row in SurvivalOracle.Rows("restrictedMean"))
        {
            var (curve, name) = (KaplanMeier.Of(row.Set()), row.GetProperty("set").GetString()!);
            var mean = RestrictedMean.Of(curve, row.Number("horizon"));
            SurvivalOracle.Equal(row.Number("mean"), mean.Estimate.Value, name);
            SurvivalOracle.Equal(row.Number("error"), mean.StandardError, name + " error");
            if (row.GetProperty("discounted").ValueKind == System.Text.Json.JsonValueKind.Null) continue;
            var discounted = RestrictedMean.Of(curve, row.Number("horizon"), 0.01);
            SurvivalOracle.Equal(row.Number("discounted"), discounted.Estimate.Value, name + " discounted");
            SurvivalOracle.Equal(row.Number("discountedError"), discounted.StandardError, name + " discounted error");
        }
    }

    [Fact]
    public void The_mean_is_the_area_under_the_curve() => Prop.ForAll(Subjects(), subjects =>
    {
        var curve = KaplanMeier.Of(SurvivalTimes.Of(subjects));
        if (curve.LastFollowUp == 0) return true;
        // Times are whole, so the curve is level on each unit.
        var area = Enumerable.Range(0, (int)curve.LastFollowUp).Sum(time => curve.At(time + 0.5).Value);
        return Near(area, RestrictedMean.Of(curve, curve.LastFollowUp).Estimate.Value);
    }).Holds();

    [Fact]
    public void Without_censoring_it_is_the_mean_of_the_times_cut_at_the_horizon() => Prop.ForAll(Subjects(censored: false), subjects =>
    {
        var mean = RestrictedMean.Of(KaplanMeier.Of(SurvivalTimes.Of(subjects)), 10);
        var cut = subjects.Select(subject => Math.Min(subject.Time, 10)).ToList();
        var variance = cut.Sum(time => Math.Pow(time - cut.Average(), 2)) / cut.Count / cut.Count;
        return Near(cut.Average(), mean.Estimate.Value) && Near(variance, mean.StandardError * mean.StandardError);
    }).Holds();

    [Fact]
    public void The_interval_has_a_width_within_0_and_the_horizon() => Prop.ForAll(Subjects(late: true), subjects =>
    {
        var curve = KaplanMeier.Of(SurvivalTimes.Of(subjects));
        if (curve.KnownUntil == 0) return true;
        var (value, low, high, _, _) = RestrictedMean.Within(curve, 12).Estimate;
        return 0 <= low && low <= value && value <= high && high <= 12 && low < high;
    }).Holds();

    [Fact]
    public void Any_discount_lowers_it_and_a_tiny_one_hardly()
    {
        var curve = KaplanMeier.Of(SurvivalOracle.Set("lung"));
        var plain = RestrictedMean.Of(curve, 500);
        Assert.InRange(plain.Estimate.Value - RestrictedMean.Of(curve, 500, 1e-12).Estimate.Value, 0, 1e-6);
        Assert.True(RestrictedMean.Of(curve, 500, 0.001).Estimate.Value < plain.Estimate.Value - 10);
    }

    [Fact]
    public void Groups_alike_differ_by_nothing_and_others_by_the_normal_interval()
    {
        var (lung, late) = (KaplanMeier.Of(SurvivalOracle.Set("tied")), KaplanMeier.Of(SurvivalOracle.Set("counted")));
        var none = RestrictedMean.Difference(lung, lung, 5);
        Assert.Equal(0, none.Value);
        Assert.Equal(none.Low, -none.High, 1e-12);
        var (a, b, difference) = (RestrictedMean.Of(lung, 5), RestrictedMean.Of(late, 5), RestrictedMean.Difference(lung, late, 5));
        Assert.Equal(a.Estimate.Value - b.Estimate.Value, difference.Value, 1e-12);
        Assert.Equal(1.959963984540054 * double.Hypot(a.StandardError, b.StandardError), difference.High - difference.Value, 1e-9);
        Assert.Equal(lung.N + late.N, difference.N);
    }

    [Fact]
    public void Ninety_five_per_cent_intervals_of_the_mean_of_a_hundred_subjects_hold_the_truth_that_often()
    {
        var (random, held, simulations) = (new SeededRandom(100), 0, 4000);
        for (var i = 0; i < simulations; i++)
        {
            var mean = RestrictedMean.Within(KaplanMeier.Of(SurvivalTimes.Of(SurvivalGen.Exponential(random, 100))), 1.5).Estimate;
            if (mean.Low <= 1 - Math.Exp(-1.5) && 1 - Math.Exp(-1.5) <= mean.High) held++;
        }
        Assert.InRange((double)held / simulations, 0.93, 0.97);
    }

    [Fact]
    public void A_horizon_past_the_data_is_refused_or_cut_and_said_so()
    {
        var curve = KaplanMeier.Of(SurvivalOracle.Set("all_censored"));
        Assert.Contains("known to 8", Assert.Throws<ArgumentOutOfRangeException>(() => RestrictedMean.Of(curve, 36)).Message);
        var cut = RestrictedMean.Within(curve, 36);
        Assert.Equal((8, 8), (cut.Horizon, cut.Estimate.Value));
        Assert.Contains("Restricted to 8, the longest follow-up, instead of 36", cut.Caution);
        Assert.Null(RestrictedMean.Of(curve, 8).Caution);
        Assert.Null(RestrictedMean.Within(KaplanMeier.Of(SurvivalOracle.Set("single_event")), 36).Caution);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(2, -0.1)]
    [InlineData(2, double.NaN)]
    public void Impossible_horizons_and_discounts_are_refused(double horizon, double discount)
    {
        var curve = KaplanMeier.Of(SurvivalOracle.Set("all_censored"));
        Assert.Throws<ArgumentOutOfRangeException>(() => RestrictedMean.Of(curve, horizon, discount));
        Assert.Throws<ArgumentOutOfRangeException>(() => RestrictedMean.Within(curve, horizon, discount));
    }
}
