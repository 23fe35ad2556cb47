using Insights.Models.Incentives;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Incentives;

/// <summary>Tests of incentives whose truth is known.</summary>
static class SimulatedTests
{
    public static readonly DateOnly Start = new(2026, 1, 5);

    /// <summary>A test in which people of an account do alike and each arm has its own true share.</summary>
    /// <param name="shares">Arm → true share; control is one.</param>
    /// <param name="spreadDays">Over how many days accounts are assigned; 0: all at once.</param>
    public static TestData Of(IReadOnlyDictionary<string, double> shares, int accountsPerArm, ulong seed, int spreadDays = 0, string name = "spring")
    {
        var random = SeededRandom.For(seed, name);
        var accounts = new List<TestAccount>();
        foreach (var (arm, share) in shares)
            for (var account = 0; account < accountsPerArm; account++)
                accounts.Add(Account($"{arm}-{account}", arm, share, random, spreadDays));
        return Of(accounts, name);
    }

    public static TestData Of(IReadOnlyList<TestAccount> accounts, string name = "spring") =>
        new(new IncentiveTest { Name = name, Variants = [.. accounts.Select(account => account.Variant).Distinct().Where(arm => arm != IncentiveKinds.Control).Order()] }, 90, Start.AddDays(400), accounts)
        {
            Assigned = accounts.GroupBy(account => account.Variant).ToDictionary(arm => arm.Key, arm => (long)arm.Count()),
            Shown = [.. accounts.Select(account => new ShownPeople(account.Account, account.Variant, account.Segment, account.AssignedOn, account.People, account.Referred))],
        };

    static TestAccount Account(string name, string arm, double share, SeededRandom random, int spreadDays)
    {
        var people = 1 + random.NextInt(5);
        var own = 1 / (1 + Math.Exp(-(Math.Log(share / (1 - share)) + 0.4 * random.NextNormal() - 0.08)));
        var (referred, before) = (0, 0);
        for (var person = 0; person < people; person++)
        {
            if (random.NextBool(own)) referred++;
            if (random.NextBool(own)) before++;
        }
        return new(name, arm, random.NextBool(0.5) ? "north" : "south", Start.AddDays(spreadDays == 0 ? 0 : random.NextInt(spreadDays)), people, referred) { ReferredBefore = before };
    }
}
