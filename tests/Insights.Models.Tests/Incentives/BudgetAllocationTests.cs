using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Incentives;
using Insights.Models.Statistics;
using Insights.Tests;

namespace Insights.Models.Tests.Incentives;

public sealed class BudgetAllocationTests
{
    static readonly ReferralEconomics Economics = new(0.5, 0.3, 8000, 0.75);
    static readonly Incentive Cash = new() { Name = "cash", Kind = "cash", Referrer = new(100, 450) }, Perk = new() { Name = "perk", Kind = "perk", Referrer = new(20, 60) };

    static UptakeModel Model(double control, double cash, double perk, double southPerk)
    {
        VariantUptake Uptake(string name, double north, double south) =>
            new(name, ["t"], new Dictionary<string, UptakeCell> { ["north"] = new(north, 0.001, 100, 3), ["south"] = new(south, 0.001, 100, 3) }, null);
        return new() { HorizonDays = 90, DesignEffect = 1, Control = Uptake("control", control, control), Variants = [Uptake("cash", cash, control), Uptake("perk", perk, southPerk)] };
    }

    static IReadOnlyList<AudienceMember> Audience(int people, ulong seed)
    {
        var random = SeededRandom.For(seed, "audience");
        return [.. Enumerable.Range(0, people).Select(place => new AudienceMember(
            $"C-{place:000}", $"A-{place / 2:000}", random.NextBool(0.5) ? "north" : "south", random.NextDouble(), 0.2 + 2 * random.NextDouble(), random.NextInt(4)))];
    }

    [Fact]
    public void Without_a_limit_each_gets_what_earns_most_there()
    {
        var audience = Audience(200, 1);
        var best = BudgetAllocation.Of(Model(0.03, 0.06, 0.04, 0.05), [Cash, Perk], audience, Economics, null);
        Assert.All(audience.Zip(best.Choices), each => Assert.Equal(each.First.Segment == "north" ? 0 : 1, each.Second));
        Assert.Equal(0, best.ShadowPrice);
    }

    [Fact]
    public void What_costs_more_than_it_brings_is_offered_to_nobody() =>
        Assert.All(BudgetAllocation.Of(Model(0.03, 0.0301, 0.03, 0.03), [Cash, Perk], Audience(50, 2), Economics, null).Choices, choice => Assert.Equal(BudgetAllocation.NoOffer, choice));

    [Fact]
    public void A_budget_of_nothing_offers_nothing() =>
        Assert.All(BudgetAllocation.Of(Model(0.03, 0.06, 0.04, 0.05), [Cash, Perk], Audience(50, 2), Economics, 0).Choices, choice => Assert.Equal(BudgetAllocation.NoOffer, choice));

    [Fact]
    public void The_budget_holds_and_more_of_it_never_earns_less_and_no_single_offer_within_it_earns_more() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        seed =>
        {
            var audience = Audience(60, (ulong)seed.Get);
            var model = Model(0.03, 0.06, 0.045, 0.05);
            var free = BudgetAllocation.Of(model, [Cash, Perk], audience, Economics, null);
            var half = BudgetAllocation.Of(model, [Cash, Perk], audience, Economics, free.Cost / 2);
            var most = BudgetAllocation.Of(model, [Cash, Perk], audience, Economics, free.Cost * 0.8);
            var perkOnly = BudgetAllocation.Of(model, [Perk], audience, Economics, free.Cost / 2);
            return half.Cost <= free.Cost / 2 + 1e-9 && most.Profit >= half.Profit - 1e-9 && free.Profit >= most.Profit - 1e-9 && half.ShadowPrice > 0
                // The last contact may not fit: whole offers are given, so the best is missed by one contact's worth at most.
                && half.Profit >= perkOnly.Profit - audience.Max(member => member.Likelihood) * 0.06 * Economics.MarginPerReferral;
        }).Holds(50);

    [Fact]
    public void On_a_few_contacts_no_other_choice_within_the_budget_earns_more_than_one_contact_more()
    {
        var audience = Audience(6, 4);
        var model = Model(0.03, 0.06, 0.045, 0.05);
        Incentive[] offers = [Cash, Perk];
        var budget = BudgetAllocation.Of(model, offers, audience, Economics, null).Cost * 0.6;
        var found = BudgetAllocation.Of(model, offers, audience, Economics, budget);
        var best = Enumerable.Range(0, 729).Select(code => Worth(model, offers, audience, code)).Where(worth => worth.Cost <= budget).Max(worth => worth.Gain);
        Assert.InRange(found.Profit, best - audience.Max(member => member.Likelihood) * 0.06 * Economics.MarginPerReferral, best + 1e-9);
    }

    static (double Cost, double Gain) Worth(UptakeModel model, Incentive[] offers, IReadOnlyList<AudienceMember> audience, int code)
    {
        var (cost, gain) = (0.0, 0.0);
        foreach (var member in audience)
        {
            var choice = code % 3 - 1;
            code /= 3;
            if (choice < 0) continue;
            var referrals = member.Likelihood * model.Of(offers[choice].Name)!.Cells[member.Segment].Mean;
            var paid = referrals * Economics.CostPerReferral(offers[choice], member.EarlierQualified);
            cost += paid;
            gain += (referrals - member.Likelihood * model.Control.Cells[member.Segment].Mean) * Economics.MarginPerReferral - paid;
        }
        return (cost, gain);
    }

    [Fact]
    public void A_negative_budget_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetAllocation.Of(Model(0.03, 0.06, 0.04, 0.05), [Cash], Audience(5, 1), Economics, -1));

    [Fact]
    public void An_offer_without_a_basis_is_refused() =>
        Assert.Throws<ArgumentException>(() => BudgetAllocation.Of(Model(0.03, 0.06, 0.04, 0.05), [Cash with { Name = "new" }], Audience(5, 1), Economics, null));
}
