using Insights.Models.Incentives;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Incentives;

public sealed class TestPlanTests
{
    static readonly IncentiveTest Spring = new() { Name = "spring", Variants = ["cash", "perk"] };

    static IReadOnlyList<AudienceMember> Audience(int accounts, ulong seed = 1)
    {
        var random = SeededRandom.For(seed, "people");
        return [.. Enumerable.Range(0, accounts).SelectMany(account =>
        {
            var segment = random.NextBool(0.3) ? "agency" : "commerce";
            var (mrr, days) = (100 + 900 * random.NextDouble(), 90 + random.NextInt(2000));
            return Enumerable.Range(0, 1 + random.NextInt(4)).Select(person => new AudienceMember($"C-{account:00000}-{person}", $"A-{account:00000}", segment, random.NextDouble(), 1, 0) { Mrr = mrr, CustomerDays = days }).ToList();
        })];
    }

    static UptakeModel Model(double control = 0.03, double cash = 0.05)
    {
        VariantUptake Uptake(string name, double share) => new(name, ["t"], new Dictionary<string, UptakeCell> { ["agency"] = new(share, 0.002, 9, 1), ["commerce"] = new(share, 0.002, 9, 1) }, null);
        return new() { HorizonDays = 90, DesignEffect = 1.2, Control = Uptake("control", control), Variants = [Uptake("cash", cash), VariantUptake.NoBasis("perk")] };
    }

    static TestPlan Plan(IReadOnlyList<AudienceMember> audience, ulong seed = 7, IReadOnlyDictionary<string, double>? shares = null) =>
        TestPlan.Of(Spring, audience, Model(), new(2026, 9, 7), seed, shares);

    [Fact]
    public void Everybody_is_in_one_arm_and_colleagues_in_the_same()
    {
        var audience = Audience(500);
        var plan = Plan(audience);
        Assert.Equal(audience.Select(member => member.ContactId).Order(StringComparer.Ordinal), plan.Assignments.Select(assigned => assigned.ContactId));
        Assert.All(plan.Assignments.GroupBy(assigned => assigned.AccountId), account => Assert.Single(account.Select(assigned => assigned.Variant).Distinct()));
    }

    [Fact]
    public void Arms_have_as_many_accounts_within_each_segment_but_for_one_a_stratum()
    {
        var plan = Plan(Audience(1000));
        foreach (var segment in (string[])["agency", "commerce"])
        {
            var counts = plan.Balance.Select(arm => arm.Segments[segment] * arm.Accounts).ToList();
            Assert.InRange(counts.Max() - counts.Min(), 0, 3.000001);
        }
        Assert.All(plan.Balance, arm => Assert.True(arm.LargestDifference < 0.1, $"{arm.Variant} is {arm.LargestDifference} off"));
    }

    [Fact]
    public void The_same_people_seed_and_name_give_the_same_arms_and_another_seed_others()
    {
        var audience = Audience(300);
        Assert.Equal(Plan(audience).Assignments, Plan([.. audience.Reverse()]).Assignments);
        Assert.NotEqual(Plan(audience).Assignments, Plan(audience, seed: 8).Assignments);
    }

    [Fact]
    public void Over_many_seeds_each_account_is_in_each_arm_about_as_often()
    {
        var audience = Audience(30);
        var arms = Enumerable.Range(0, 600).Select(seed => Plan(audience, (ulong)seed).Assignments[0].Variant).GroupBy(arm => arm).ToDictionary(arm => arm.Key, arm => arm.Count());
        Assert.All(Spring.Arms, arm => Assert.InRange(arms[arm], 150, 250));
    }

    [Fact]
    public void Shares_that_are_wanted_are_kept()
    {
        var plan = Plan(Audience(1000), shares: new Dictionary<string, double> { ["control"] = 0.6, ["cash"] = 0.3, ["perk"] = 0.1 });
        Assert.Equal([600, 300, 100], plan.Balance.Select(arm => arm.Accounts), (wanted, got) => Math.Abs(wanted - got) <= 6);
    }

    [Fact]
    public void What_the_test_can_see_is_told_and_what_a_prediction_needs()
    {
        var plan = Plan(Audience(3000));
        var rules = new PowerRules { DesignEffect = 1.2, Comparisons = 2 };
        Assert.Equal(DetectableEffect.Lift(0.03, plan.Balance[0].People, plan.Balance.Skip(1).Min(arm => arm.People), rules)!.Value, plan.DetectableLift!.Value, 9);
        Assert.InRange(plan.PeopleNeeded["cash"]!.Value, SampleSize.Of(0.03, 0.05, rules).Treated - 1, SampleSize.Of(0.03, 0.05, rules).Treated + 1);
        Assert.Null(plan.PeopleNeeded["perk"]);
        Assert.Equal(new(2026, 12, 6), plan.ReadOn);
        Assert.Equal(13, plan.Weeks);
    }

    [Fact]
    public void Predictions_stand_beside_the_assignment_where_there_is_a_basis()
    {
        var plan = Plan(Audience(300));
        Assert.All(plan.Assignments, assigned => Assert.Equal(assigned.Variant switch { "perk" => null, "cash" => 0.05, _ => 0.03 }, assigned.Predicted));
    }

    [Fact]
    public void Fewer_accounts_than_arms_are_refused() => Assert.Throws<ArgumentException>(() => Plan(Audience(2)));
}
