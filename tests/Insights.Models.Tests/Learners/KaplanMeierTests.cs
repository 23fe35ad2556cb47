using FsCheck.Fluent;
using Insights.Models.Learners;
using Insights.Models.Statistics;
using static Insights.Models.Tests.Learners.SurvivalGen;

namespace Insights.Models.Tests.Learners;

public class KaplanMeierTests
{
    [Fact]
    public void Curves_errors_and_limits_equal_those_of_R_on_all_three_scales()
    {
        var compared = 0;
        foreach (var row in SurvivalOracle.Rows("kaplanMeier"))
        {
            var steps = KaplanMeier.Of(row.Set(), 0.95, row.Scale()).Steps;
            // R's width of 0 before the first event and after the last is the one place we differ, see the page.
            var sure = steps.Select(step => step.Survival is > 0 and < 1).ToList();
            void Same(string field, Func<SurvivalStep, double?> part, bool always) => compared += SurvivalOracle.Equal(
                [.. row.Numbers(field).Select((value, i) => always || sure[i] ? value : null)], steps.Select(part), $"{row.GetProperty("set")} {field}");
            Same("time", step => step.Time, true);
            Same("atRisk", step => step.AtRisk, true);
            Same("events", step => step.Events, true);
            Same("censored", step => step.Censored, true);
            Same("survival", step => step.Survival, true);
            Same("error", step => step.StandardError, false);
            Same("low", step => step.Low, false);
            Same("high", step => step.High, false);
        }
        Assert.True(compared > 10_000, $"only {compared} numbers were compared");
    }

    [Fact]
    public void Quartiles_and_their_limits_equal_those_of_R()
    {
        foreach (var row in SurvivalOracle.Rows("kaplanMeier"))
        {
            var curve = KaplanMeier.Of(row.Set(), 0.95, row.Scale());
            // Fewer than six at risk can't rule out that the median is already past: R gives a limit there, we give 0.
            if (curve.Steps[0].AtRisk < 15) continue;
            var quartiles = new[] { 0.25, 0.5, 0.75 }.Select(curve.Quantile).ToList();
            var name = $"{row.GetProperty("set")} {row.GetProperty("scale")}";
            Assert.Equal(row.Numbers("quantile").Select(value => value is null), quartiles.Select(quartile => quartile.Value is null));
            SurvivalOracle.Equal(row.Numbers("quantile"), quartiles.Select(quartile => quartile.Value), name);
            SurvivalOracle.Equal(row.Numbers("quantileLow"), quartiles.Select(quartile => quartile.Low), name + " low");
            SurvivalOracle.Equal(row.Numbers("quantileHigh"), quartiles.Select(quartile => quartile.High), name + " high");
        }
    }

    [Fact]
    public void Without_censoring_the_curve_is_the_share_still_there() => Prop.ForAll(Subjects(censored: false), subjects =>
        KaplanMeier.Of(SurvivalTimes.Of(subjects)).Steps.All(step =>
        {
            var share = subjects.Count(subject => subject.Time > step.Time) / (double)subjects.Length;
            return Near(share, step.Survival) && (share == 0 || Near(share * (1 - share) / subjects.Length, Math.Pow(step.StandardError!.Value, 2)));
        })).Holds();

    [Fact]
    public void The_order_of_the_subjects_changes_nothing() => Prop.ForAll(Subjects(late: true), subjects =>
        KaplanMeier.Of(SurvivalTimes.Of(subjects)).Steps.SequenceEqual(KaplanMeier.Of(SurvivalTimes.Of(subjects.Reverse())).Steps)).Holds();

    [Fact]
    public void A_weight_of_two_is_the_subject_twice() => Prop.ForAll(Subjects(late: true), subjects =>
        KaplanMeier.Of(SurvivalTimes.Of(subjects.Select(subject => subject with { Weight = 2 }))).Steps
            .SequenceEqual(KaplanMeier.Of(SurvivalTimes.Of([.. subjects, .. subjects])).Steps)).Holds();

    [Fact]
    public void Two_groups_alike_have_the_curve_of_one_and_half_its_variance() => Prop.ForAll(Subjects(), subjects =>
    {
        var one = SurvivalTimes.Of(subjects);
        return KaplanMeier.Of(one).Steps.Zip(KaplanMeier.Of(one.Together(one)).Steps).All(pair => Near(pair.First.Survival, pair.Second.Survival)
            && Near(pair.First.StandardError ?? 0, Math.Sqrt(2) * (pair.Second.StandardError ?? 0)));
    }).Holds();

    [Fact]
    public void Limits_stay_around_the_curve_within_0_and_1_on_every_scale() => Prop.ForAll(Subjects(late: true), subjects =>
        Enum.GetValues<SurvivalInterval>().All(scale => KaplanMeier.Of(SurvivalTimes.Of(subjects), 0.9, scale).Steps.All(step =>
            0 <= step.Low && step.Low <= step.Survival && step.Survival <= step.High && step.High <= 1 && step.Low < step.High))).Holds();

    [Fact]
    public void The_number_at_risk_is_that_of_the_steps() => Prop.ForAll(Subjects(late: true), subjects =>
    {
        var curve = KaplanMeier.Of(SurvivalTimes.Of(subjects));
        return curve.Steps.All(step => curve.AtRisk(step.Time) == step.AtRisk) && curve.AtRisk(curve.LastFollowUp + 1) == 0;
    }).Holds();

    [Fact]
    public void Ninety_five_per_cent_intervals_of_fifty_subjects_hold_the_truth_that_often()
    {
        var (random, held, simulations) = (new SeededRandom(50), 0, 6000);
        for (var i = 0; i < simulations; i++)
        {
            var curve = KaplanMeier.Of(SurvivalTimes.Of(SurvivalGen.Exponential(random, 50)));
            var estimate = curve.At(Math.Min(0.7, curve.LastFollowUp));
            if (estimate.Low <= Math.Exp(-0.7) && Math.Exp(-0.7) <= estimate.High) held++;
        }
        Assert.InRange((double)held / simulations, 0.93, 0.97);
    }

    [Fact]
    public void Nobody_lost_yet_is_no_certainty()
    {
        var curve = KaplanMeier.Of(SurvivalOracle.Set("all_censored"));
        Assert.Equal(Math.Pow(0.025, 1 / 3.0), curve.At(4).Low, 1e-12);
        Assert.Equal(1, curve.At(4).Value);
        Assert.Null(curve.Median().Estimate);
        Assert.Contains("Fewer than 50 %", curve.Median().Withheld);
    }

    [Fact]
    public void One_subject_gives_a_median_without_limits()
    {
        var median = KaplanMeier.Of(SurvivalOracle.Set("single_event")).Median();
        Assert.Equal((4, 0, null), (median.Value, median.Low, median.High));
        Assert.Contains("no upper limit", median.Withheld);
    }

    [Fact]
    public void Forty_who_left_at_the_same_time_give_a_median_with_limits()
    {
        var median = KaplanMeier.Of(SurvivalTimes.Of(Enumerable.Repeat(SurvivalTime.Event(4), 40))).Median();
        Assert.Equal(new Insights.Models.Units.Estimate(4, 4, 4, 0.95, 40), median.Estimate);
        Assert.Null(median.Withheld);
    }

    [Fact]
    public void Past_the_last_follow_up_nothing_is_said()
    {
        var curve = KaplanMeier.Of(SurvivalOracle.Set("all_censored"));
        Assert.Contains("from 0 to 8", Assert.Throws<ArgumentOutOfRangeException>(() => curve.At(8.5)).Message);
        Assert.Equal(0, KaplanMeier.Of(SurvivalOracle.Set("single_event")).At(1000).Value);
    }

    [Fact]
    public void No_subject_no_curve() =>
        Assert.Contains("no subject", Assert.Throws<ArgumentException>(() => KaplanMeier.Of(SurvivalTimes.Of([]))).Message);

    [Theory]
    [InlineData(-1, 0, 0, 1, "time")]
    [InlineData(double.NaN, 0, 0, 1, "time")]
    [InlineData(double.PositiveInfinity, 0, 0, 1, "time")]
    [InlineData(1, -1, 0, 1, "cause")]
    [InlineData(1, 256, 0, 1, "cause")]
    [InlineData(1, 1, 1, 1, "enters at 1")]
    [InlineData(1, 1, -1, 1, "enters at -1")]
    [InlineData(1, 1, double.NaN, 1, "enters at NaN")]
    [InlineData(1, 1, 0, 0, "weight")]
    [InlineData(1, 1, 0, double.NaN, "weight")]
    public void An_impossible_subject_is_refused_by_its_number(double time, int cause, double entry, double weight, string word)
    {
        var refusal = Assert.Throws<ArgumentException>(() => SurvivalTimes.Of([SurvivalTime.Event(2), new(time, cause, entry, weight)]));
        Assert.Contains("Subject 2 of 2", refusal.Message);
        Assert.Contains(word, refusal.Message);
    }
}
