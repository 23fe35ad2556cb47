namespace Insights.Models.Incentives;

/// <summary>What the warehouse knows of one test.</summary>
/// <param name="Test">What was tested.</param>
/// <param name="HorizonDays">Days after assignment within which a valid referral counts.</param>
/// <param name="AsOf">The last day that is known.</param>
/// <param name="Accounts">The accounts whose horizon is over: only they can be compared.</param>
public sealed record TestData(IncentiveTest Test, int HorizonDays, DateOnly AsOf, IReadOnlyList<TestAccount> Accounts)
{
    /// <summary>How many accounts are in the test whose horizon is not over yet.</summary>
    public int OpenAccounts { get; init; }

    /// <summary>The day on which the first open account's horizon is over; null where none is open.</summary>
    public DateOnly? NextOver { get; init; }

    /// <summary>What makes the test unreadable.</summary>
    public IReadOnlyList<TestFault> Faults { get; init; } = [];

    /// <summary>Who saw what when, those whose usual horizon from then is over: what predictions are learned from.</summary>
    public IReadOnlyList<ShownPeople> Shown { get; init; } = [];

    /// <summary>By week since assignment.</summary>
    public IReadOnlyList<TestWeek> Weeks { get; init; } = [];

    /// <summary>Accounts of every arm that were assigned, over or not, and the share each arm was to get.</summary>
    public IReadOnlyDictionary<string, long> Assigned { get; init; } = new Dictionary<string, long>();

    /// <summary>The day the first account was assigned.</summary>
    public DateOnly Start => Accounts.Select(account => account.AssignedOn).Concat(Shown.Select(people => people.On)).DefaultIfEmpty(DateOnly.MaxValue).Min();

    /// <summary>The arm's accounts whose horizon is over.</summary>
    public IReadOnlyList<TestAccount> Arm(string variant) => [.. Accounts.Where(account => account.Variant == variant)];

    /// <summary>Variants that were held against control, in the order of the plan, then those that only exposures name.</summary>
    public IReadOnlyList<string> Variants =>
    [
        .. Test.Variants.Where(Assigned.ContainsKey),
        .. Assigned.Keys.Except(Test.Variants, StringComparer.Ordinal).Where(variant => variant != IncentiveKinds.Control).Order(StringComparer.Ordinal),
    ];
}
