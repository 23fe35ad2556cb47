using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class ProgrammeDiagnosisTests
{
    [Fact]
    public void A_step_is_broken_only_where_its_whole_interval_is_below_the_benchmark()
    {
        var steps = Of(("participation.referred_at_least_once", 0.02, 0.05), ("funnel.qualified_share", 0.25, 0.35), ("funnel.won_of_qualified_share", 0.3, 0.5));
        Assert.Equal(
            [StepVerdict.Broken, StepVerdict.TooCloseToTell, StepVerdict.Sound, StepVerdict.Unknown, StepVerdict.Unknown], steps.Select(step => step.Verdict));
        var counts = ProgrammeDiagnosis.ToFindings(steps);
        Assert.Equal((1, 3), (counts.Named("diagnosis.steps_broken").Estimate!.Value, counts.Named("diagnosis.steps_unknown").Estimate!.Value));
    }

    [Fact]
    public void Where_no_step_can_be_judged_nobody_says_that_none_is_broken()
    {
        var counts = ProgrammeDiagnosis.ToFindings(Of(("funnel.qualified_share", 0.25, 0.35)));
        Assert.Equal("None of the 5 steps can be judged yet; each one's own figure says what is missing.", counts.Named("diagnosis.steps_broken").Withheld!.ToString());
        Assert.Equal(5, counts.Named("diagnosis.steps_unknown").Estimate!.Value);
    }

    [Theory]
    [InlineData(-0.3, -0.05, StepVerdict.Broken)]
    [InlineData(-0.1, 0.05, StepVerdict.TooCloseToTell)]
    [InlineData(0.01, 0.2, StepVerdict.Sound)]
    public void Late_rewards_are_to_blame_only_where_the_difference_is_beyond_the_noise(double low, double high, StepVerdict verdict) =>
        Assert.Equal(verdict, Of(("rewards.late.repeat_difference", low, high)).Single(step => step.Step == ProgrammeStep.Service).Verdict);

    [Fact]
    public void Every_step_names_a_remedy() => Assert.All(Of(), step => Assert.True(step.Remedy.Length > 20 && step.Title.Length > 5));

    static IReadOnlyList<StepDiagnosis> Of(params (string Name, double Low, double High)[] known) => ProgrammeDiagnosis.Of(name =>
        known.SingleOrDefault(figure => figure.Name == name) is { Name: not null } figure
            ? Finding.Known(name, UnitNames.Share, new Estimate((figure.Low + figure.High) / 2, figure.Low, figure.High, 0.95, 100), "test")
            : Finding.Withhold(name, UnitNames.Share, "Not known.", "test"));
}
