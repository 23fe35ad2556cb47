using FsCheck.Fluent;
using Insights.Models.Learners;
using static Insights.Models.Tests.Learners.SurvivalGen;

namespace Insights.Models.Tests.Learners;

public class AalenJohansenTests
{
    [Fact]
    public void Incidences_errors_and_limits_equal_those_of_R()
    {
        var compared = 0;
        foreach (var row in SurvivalOracle.Rows("incidence"))
        {
            var steps = AalenJohansen.Of(row.Set(), (int)row.Count("cause")).Steps;
            // At 0 and 1, and where all went the same way, R has no width; we do.
            var sure = steps.Select(step => step is { Incidence: > 0 and < 1, StandardError: > 0 }).ToList();
            void Same(string field, Func<IncidenceStep, double?> part, bool always) => compared += SurvivalOracle.Equal(
                [.. row.Numbers(field).Select((value, i) => always || sure[i] ? value : null)], steps.Select(part), $"{row.GetProperty("set")} {field}");
            Same("time", step => step.Time, true);
            Same("incidence", step => step.Incidence, true);
            Same("error", step => step.StandardError, true);
            Same("low", step => step.Low, false);
            Same("high", step => step.High, false);
        }
        Assert.True(compared > 4_000, $"only {compared} numbers were compared");
    }

    [Fact]
    public void All_incidences_and_the_survival_sum_to_one() => Prop.ForAll(Subjects(late: true), subjects =>
    {
        var times = SurvivalTimes.Of(subjects);
        var curves = times.Causes.Select(cause => AalenJohansen.Of(times, cause)).ToList();
        return KaplanMeier.Of(times).Steps.Select((step, i) => step.Survival + curves.Sum(curve => curve.Steps[i].Incidence)).All(sum => Near(1, sum));
    }).Holds();

    [Fact]
    public void A_single_cause_has_what_Kaplan_and_Meier_leave_with_Greenwoods_error() => Prop.ForAll(Subjects(late: true), subjects =>
    {
        var times = SurvivalTimes.Of(subjects.Select(subject => subject with { Cause = Math.Min(subject.Cause, 1) }));
        return KaplanMeier.Of(times).Steps.Zip(AalenJohansen.Of(times, 1).Steps).All(pair => Near(1 - pair.First.Survival, pair.Second.Incidence)
            && Near(pair.First.StandardError ?? 0, pair.Second.StandardError, 1e-7));
    }).Holds();

    [Fact]
    public void Without_censoring_it_is_the_share_that_went_this_way() => Prop.ForAll(Subjects(censored: false), subjects =>
        AalenJohansen.Of(SurvivalTimes.Of(subjects), 2).Steps.All(step =>
        {
            var share = subjects.Count(subject => subject.Cause == 2 && subject.Time <= step.Time) / (double)subjects.Length;
            return Near(share, step.Incidence) && Near(share * (1 - share) / subjects.Length, step.StandardError * step.StandardError);
        })).Holds();

    [Fact]
    public void Limits_have_a_width_around_the_incidence_within_0_and_1() => Prop.ForAll(Subjects(late: true), subjects =>
        AalenJohansen.Of(SurvivalTimes.Of(subjects), 1).Steps.All(step =>
            0 <= step.Low && step.Low <= step.Incidence && step.Incidence <= step.High && step.High <= 1 && step.Low < step.High)).Holds();

    [Fact]
    public void A_cause_never_seen_has_an_upper_limit()
    {
        var never = AalenJohansen.Of(SurvivalTimes.Of(Enumerable.Repeat(SurvivalTime.Event(3), 40)), 2).At(3);
        Assert.Equal((0, 0), (never.Value, never.Low));
        Assert.Equal(1 - Math.Pow(0.025, 1 / 40.0), never.High, 1e-12);
    }

    [Fact]
    public void Outside_the_times_seen_nothing_is_said()
    {
        var curve = AalenJohansen.Of(SurvivalOracle.Set("all_censored"), 1);
        Assert.Contains("from 3", Assert.Throws<ArgumentOutOfRangeException>(() => curve.At(9)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.At(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => AalenJohansen.Of(SurvivalOracle.Set("tied"), 0));
        Assert.Throws<ArgumentException>(() => AalenJohansen.Of(SurvivalTimes.Of([]), 1));
    }
}
