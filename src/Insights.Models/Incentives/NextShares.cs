using Insights.Models.Statistics;

namespace Insights.Models.Incentives;

/// <summary>How the next batch of an adaptive test is shared among its arms.</summary>
public static class NextShares
{
    /// <summary>By the arms' chances to be best so far, none below the test's floor; equal while an arm has fewer than two accounts to tell of.</summary>
    /// <param name="data">A test with <see cref="IncentiveTest.AdaptiveFloor"/>.</param>
    /// <returns>Arm → share; they sum to 1.</returns>
    /// <exception cref="ArgumentException">The test is not adaptive.</exception>
    public static IReadOnlyDictionary<string, double> Of(TestData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var floor = data.Test.AdaptiveFloor ?? throw new ArgumentException($"{data.Test.Name} keeps its shares equal.", nameof(data));
        var arms = data.Test.Arms.Select(arm => (Name: arm, Accounts: data.Arm(arm))).ToList();
        if (arms.Any(arm => arm.Accounts.Count < 2)) return arms.ToDictionary(arm => arm.Name, _ => 1.0 / arms.Count);
        var shares = ThompsonSampling.Shares([.. arms.Select(arm => Posterior(arm.Accounts))], floor);
        return arms.Index().ToDictionary(arm => arm.Item.Name, arm => shares[arm.Index]);
    }

    static BetaPosterior Posterior(IReadOnlyList<TestAccount> accounts)
    {
        var arm = new ClusteredArm(accounts.Select(account => ((long)account.People, (long)account.Referred)));
        return BetaPosterior.Of(arm.Share * arm.EffectiveSize, arm.EffectiveSize);
    }
}
