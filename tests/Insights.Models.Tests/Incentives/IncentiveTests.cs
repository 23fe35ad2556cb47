using Insights.Models.Incentives;

namespace Insights.Models.Tests.Incentives;

public sealed class IncentiveTests
{
    static readonly Incentive Tiered = new()
    {
        Name = "points", Kind = "points", Referrer = new(100, 400), Referee = new(0, 200), Tiers = [new(3, 1.5), new(6, 2)], FulfilmentCost = 10, CostShare = 0.5,
    };

    [Fact]
    public void A_reward_costs_its_share_and_its_handing_over_and_what_is_not_promised_costs_nothing()
    {
        Assert.Equal(100 * 0.5 + 10, Tiered.CostAtQualification(0));
        Assert.Equal(400 * 0.5 + 10 + 200 * 0.5 + 10, Tiered.CostAtClose(0));
        Assert.Equal(0, Incentive.Nothing.CostAtQualification(5));
    }

    [Theory]
    [InlineData(0, 1), InlineData(1, 1), InlineData(2, 1.5), InlineData(4, 1.5), InlineData(5, 2), InlineData(50, 2)]
    public void The_third_and_the_sixth_qualified_referral_begin_a_tier(int earlier, double times) =>
        Assert.Equal(100 * times * 0.5 + 10, Tiered.CostAtQualification(earlier));

    [Fact]
    public void Tiers_leave_the_new_customers_reward_as_it_is() => Assert.Equal((400 * 2 * 0.5 + 10) + (200 * 0.5 + 10), Tiered.CostAtClose(9));

    [Fact]
    public void What_can_not_be_offered_is_refused_by_the_name_of_its_entry()
    {
        var wrong = new Incentive { Name = "control", Kind = "magic", Referrer = new(-1, double.NaN), FulfilmentCost = -2, CostShare = 2, Tiers = [new(1, 0)] };
        string[] problems = [.. wrong.Problems("incentives.variants[2]")];
        foreach (var entry in (string[])["name", "kind", "referrer.qualified", "referrer.closed", "fulfilmentCost", "costShare", "tiers[0].from", "tiers[0].times"])
            Assert.Contains(problems, problem => problem.StartsWith($"'incentives.variants[2].{entry}' is", StringComparison.Ordinal));
        Assert.Empty(Tiered.Problems("x"));
    }

    [Fact]
    public void A_referral_is_worth_its_chances_times_margin_and_costs_its_chances_times_rewards()
    {
        var economics = new ReferralEconomics(0.5, 0.4, 10_000, 0.75);
        Assert.Equal(0.5 * 0.4 * 10_000 * 0.75, economics.MarginPerReferral, 9);
        Assert.Equal(0.5 * (60 + 0.4 * 320), economics.CostPerReferral(Tiered, 0), 9);
    }
}
