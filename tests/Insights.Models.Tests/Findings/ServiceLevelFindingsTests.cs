using Insights.Models.Findings;
using Insights.Models.Learners;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class ServiceLevelFindingsTests
{
    static readonly ServiceLevelSums Nothing = new(0, 0, 0, SurvivalTimes.Of([]));

    [Fact]
    public void Kept_is_a_share_of_those_due_or_done_and_the_change_is_against_the_period_before()
    {
        var findings = From(new(24, 6, 2, Days(30)), new(10, 10, 2, Days(20)));
        var kept = findings.Named("service.credit.kept").Estimate!;
        Assert.Equal((0.8, 30), (kept.Value, kept.N));
        Assert.Equal(0.3, findings.Named("service.credit.kept.change").Estimate!.Value, 1e-12);
        Assert.Equal(2, findings.Named("service.credit.overdue").Estimate!.Value);
    }

    [Fact]
    public void Those_still_waiting_are_censored_so_that_the_median_is_not_that_of_the_quick_ones()
    {
        // Of twenty, eight were done on day 1, eight on day 5, and four wait for 9 days: done ones alone would say between 1 and 5.
        var waits = SurvivalTimes.Of([new(1, 1, Weight: 8), new(5, 1, Weight: 8), new(9, 0, Weight: 4)]);
        var findings = From(new(16, 4, 4, waits), Nothing);
        Assert.Equal(5, findings.Named("service.credit.median_wait").Estimate!.Value);
        Assert.Contains("Fewer than 90 % of 20 are done", findings.Named("service.credit.p90_wait").Withheld);
    }

    [Fact]
    public void Without_promises_every_figure_is_withheld_and_submitting_always_is()
    {
        var findings = From(Nothing, Nothing);
        Assert.All(findings, finding => Assert.NotNull(finding.Withheld));
        Assert.Contains("in no table", findings.Named("service.submitting.kept").Withheld);
        Assert.Equal(26, findings.Count);
    }

    static IReadOnlyList<Finding> From(ServiceLevelSums now, ServiceLevelSums before) =>
        ServiceLevelFindings.From(ServiceLevel.All.ToDictionary(level => level.Key, _ => now), ServiceLevel.All.ToDictionary(level => level.Key, _ => before));

    static SurvivalTimes Days(int n) => SurvivalTimes.Of(Enumerable.Range(1, n).Select(day => SurvivalTime.Event(day)));
}
