using Insights.Models.Statistics;

namespace Insights.Models.Incentives;

/// <summary>The batches of a test whose shares followed its results: accounts that were assigned on one day.</summary>
static class TestBatches
{
    const int FewestAccounts = 2;

    /// <summary>Of one variant and control; a batch in which either has fewer than two accounts says nothing.</summary>
    public static IReadOnlyList<AssignmentBatch> Of(TestData data, string variant) =>
    [
        .. data.Accounts.GroupBy(account => account.AssignedOn).OrderBy(batch => batch.Key)
            .Select(batch => (Treated: Arm(batch, variant), Control: Arm(batch, IncentiveKinds.Control)))
            .Where(batch => batch.Treated.Count >= FewestAccounts && batch.Control.Count >= FewestAccounts)
            .Select(batch => new AssignmentBatch(Mean(batch.Treated), Mean(batch.Control), (double)batch.Treated.Count / (batch.Treated.Count + batch.Control.Count))),
    ];

    static List<TestAccount> Arm(IEnumerable<TestAccount> accounts, string variant) => [.. accounts.Where(account => account.Variant == variant)];

    static ClusteredMeanArm Mean(List<TestAccount> accounts) => new(accounts.Select(account => ((long)account.People, (double)account.Referred)));
}
