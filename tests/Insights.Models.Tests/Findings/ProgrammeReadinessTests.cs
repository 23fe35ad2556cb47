using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class ProgrammeReadinessTests
{
    static readonly ReadinessFigures Ready = new(
        Finding.Known("x", UnitNames.Count, Estimate.Counted(80, 300), "test"),
        Some.Known(45, 38, 52, UnitNames.Points),
        Some.Known(1.08, 1.03, 1.13, UnitNames.Share),
        Finding.Known("x", UnitNames.Count, Estimate.Counted(3, 3), "test"),
        Some.Known(0.01, 0.006, 0.015, UnitNames.Share));

    [Fact]
    public void A_company_that_meets_all_is_ready()
    {
        var readiness = ProgrammeReadiness.Judge(Ready, new());
        Assert.True(readiness.IsReady);
        Assert.All(readiness.Conditions, condition => Assert.True(condition.IsCertain));
        Assert.Equal(5, readiness.ToFindings().Named("readiness.conditions_met").Estimate!.Value);
    }

    [Fact]
    public void An_interval_across_the_threshold_is_said_so()
    {
        var score = Judge(Ready with { NetPromoterScore = Some.Known(36, 28, 44, UnitNames.Points) }, "net_promoter_score");
        Assert.Equal(ReadinessVerdict.Met, score.Verdict);
        Assert.False(score.IsCertain);
        Assert.Equal("Met: 36, but the interval, 28 to 44, reaches across 30.", score.Says);
    }

    [Fact]
    public void Churn_must_be_below_its_threshold_not_above()
    {
        var churn = Judge(Ready with { MonthlyChurn = Some.Known(0.031, 0.022, 0.043, UnitNames.Share) }, "monthly_churn");
        Assert.Equal(ReadinessVerdict.NotMet, churn.Verdict);
        Assert.True(churn.IsCertain);
        Assert.Equal("Not met: 3.1 %.", churn.Says);
    }

    [Fact]
    public void A_withheld_figure_is_unknown_and_keeps_its_reason()
    {
        var retention = Judge(Ready with { NetRevenueRetention = Some.Withheld(UnitNames.Share) }, "net_revenue_retention");
        Assert.Equal(ReadinessVerdict.Unknown, retention.Verdict);
        Assert.Equal("Unknown: It is not known.", retention.Says);
    }

    [Fact]
    public void Nine_answers_are_too_few_to_claim_a_score() =>
        Assert.Equal(ReadinessVerdict.Unknown, Judge(Ready with { NetPromoterScore = Some.Known(80, 40, 99, UnitNames.Points, n: 9) }, "net_promoter_score").Verdict);

    [Theory]
    [InlineData(50, ReadinessVerdict.Met)]
    [InlineData(49, ReadinessVerdict.NotMet)]
    public void Fifty_happy_customers_are_enough_and_49_are_not(int happy, ReadinessVerdict verdict) => Assert.Equal(verdict,
        Judge(Ready with { HappyCustomers = Finding.Known("x", UnitNames.Count, Estimate.Counted(happy, 300), "test") }, "happy_customers").Verdict);

    [Fact]
    public void Thresholds_can_be_moved() =>
        Assert.False(ProgrammeReadiness.Judge(Ready, new ReadinessThresholds(NetPromoterScore: 60)).IsReady);

    static ReadinessCondition Judge(ReadinessFigures figures, string name) =>
        ProgrammeReadiness.Judge(figures, new()).Conditions.Single(condition => condition.Name == name);
}
