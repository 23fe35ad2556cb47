using Insights.Models.Statistics;

namespace Insights.Models.Incentives;

/// <summary>Works out a <see cref="TestPlan"/>.</summary>
sealed class TestPlanning(
    IncentiveTest test, IReadOnlyList<AudienceMember> audience, UptakeModel model, DateOnly start, ulong seed, IReadOnlyDictionary<string, double>? wanted)
{
    readonly IReadOnlyList<TestedAccount> _accounts = [.. audience.GroupBy(member => member.AccountId, StringComparer.Ordinal)
        .Select(people => new TestedAccount(
            people.Key, people.First().Segment, people.Average(member => member.Score), people.Count(), people.First().Mrr, people.First().CustomerDays))
        .OrderBy(account => account.AccountId, StringComparer.Ordinal)];

    public TestPlan Plan()
    {
        if (_accounts.Count < test.Arms.Count)
            throw new ArgumentException($"There are {_accounts.Count} accounts for {test.Arms.Count} arms: choose a wider audience.");
        var shares = test.Arms.ToDictionary(arm => arm, arm => wanted?[arm] ?? 1.0 / test.Arms.Count);
        var arms = new TestDeal(test.Name, test.Arms, [.. test.Arms.Select(arm => shares[arm])], seed).Deal(_accounts);
        var balance = test.Arms.Select(arm => Balance(arm, [.. _accounts.Where(account => arms[account.AccountId] == arm)])).ToList();
        var control = Mean(IncentiveKinds.Control);
        var rules = new PowerRules { DesignEffect = model.DesignEffect, Comparisons = test.Variants.Count };
        return new()
        {
            Test = test, Start = start, HorizonDays = model.HorizonDays, Shares = shares, Seed = seed, Balance = balance, Control = control, DesignEffect = model.DesignEffect,
            Assignments = [.. audience.OrderBy(member => member.ContactId, StringComparer.Ordinal).Select(member => Assignment(member, arms[member.AccountId]))],
            DetectableLift = control is { } share ? DetectableEffect.Lift(share, balance[0].People, balance.Skip(1).Min(arm => arm.People), rules) : null,
            PeopleNeeded = test.Variants.ToDictionary(variant => variant, variant => Needed(control, Mean(variant), rules)),
            ReadOn = (test.End is { } end && end > start ? end : start).AddDays(model.HorizonDays),
        };
    }

    TestAssignment Assignment(AudienceMember member, string arm) => new(
        member.ContactId, member.AccountId, arm,
        model.Of(arm) is { Withheld: null } uptake ? uptake.ChanceOf(member) : null);

    /// <summary>The audience's expected share with this arm's offer.</summary>
    double? Mean(string arm) => model.Of(arm) is { Withheld: null } uptake ? audience.Average(uptake.ChanceOf) : null;

    static long? Needed(double? control, double? treated, PowerRules rules) =>
        control is { } without && treated is { } with && with > without && with < 1 ? SampleSize.Of(without, with, rules).Treated : null;

    ArmBalance Balance(string arm, IReadOnlyList<TestedAccount> accounts)
    {
        (Func<TestedAccount, double?> Value, string Name)[] measures =
        [
            (account => account.Score, "score"), (account => account.Mrr, "revenue"), (account => account.CustomerDays, "days"), (account => account.People, "people"),
            .. _accounts.Select(account => account.Segment).Distinct().Select(segment => ((Func<TestedAccount, double?>)(account => account.Segment == segment ? 1 : 0), segment)),
        ];
        return new(
            arm, accounts.Count, accounts.Sum(account => account.People), accounts.Count == 0 ? 0 : accounts.Average(account => account.Score),
            accounts.Average(account => account.Mrr), accounts.Average(account => account.CustomerDays),
            accounts.GroupBy(account => account.Segment, StringComparer.Ordinal).ToDictionary(segment => segment.Key, segment => (double)segment.Count() / accounts.Count))
        {
            LargestDifference = measures.Max(measure => Difference(accounts, measure.Value)),
        };
    }

    double Difference(IReadOnlyList<TestedAccount> arm, Func<TestedAccount, double?> measure)
    {
        double[] all = [.. _accounts.Select(measure).OfType<double>()];
        if (all.Length == 0 || arm.Select(measure).Average() is not { } here) return 0;
        var mean = all.Average();
        var deviation = Math.Sqrt(all.Average(value => (value - mean) * (value - mean)));
        return deviation > 0 ? Math.Abs(here - mean) / deviation : 0;
    }
}
