using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// What the programme's rewards come to: earned in the period, and where each stands on the as-of date. Counted in full.
/// Method: <c>docs/methods/rewards.md</c>.
/// </summary>
public static class RewardFindings
{
    /// <summary>Where a reward stands; the first is the sum of the others.</summary>
    public static readonly IReadOnlyList<string> Standings = ["earned", "pending", "paid", "voided"];

    const string Source = "marts.rewards; docs/methods/rewards.md";

    /// <summary>
    /// <c>rewards.earned</c>, <c>.pending</c>, <c>.paid</c>, <c>.voided</c>, and the same for each kind, side and tier there is
    /// (<c>rewards.kind.credit.earned</c>); their n is the number of rewards.
    /// </summary>
    /// <param name="sums">Of one period and programme.</param>
    /// <param name="currency">The reporting currency.</param>
    /// <param name="unknown">Why no amount can be known (a missing rate, no referrals loaded), or null.</param>
    /// <param name="name">What all names begin with: <c>rewards</c>, <c>partner.rewards</c>.</param>
    public static IReadOnlyList<Finding> From(IReadOnlyList<RewardSums> sums, Currency currency, Sentence? unknown = null, string name = "rewards")
    {
        ArgumentNullException.ThrowIfNull(sums);
        ArgumentNullException.ThrowIfNull(currency);
        return
        [
            .. Of(name, sums),
            .. By("kind", sum => sum.Kind), .. By("side", sum => sum.Side), .. By("tier", sum => sum.Tier),
        ];

        IEnumerable<Finding> By(string what, Func<RewardSums, string> key) =>
            sums.GroupBy(key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => Of($"{name}.{what}.{group.Key}", [.. group]));

        IEnumerable<Finding> Of(string part, IReadOnlyList<RewardSums> some) =>
            Standings.Zip(Amounts(some), (standing, amount) => unknown is null
                ? Finding.Known($"{part}.{standing}", currency.Code, Estimate.Counted(amount, some.Sum(sum => sum.Rewards)), Source)
                : Finding.Withhold($"{part}.{standing}", currency.Code, unknown, Source));
    }

    static double[] Amounts(IReadOnlyList<RewardSums> sums) =>
        [sums.Sum(sum => sum.Earned), sums.Sum(sum => sum.Pending), sums.Sum(sum => sum.Paid), sums.Sum(sum => sum.Voided)];
}
