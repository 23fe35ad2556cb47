using Insights.Models.Statistics;

namespace Insights.Models.Findings;

/// <summary>Referrers by whether their first reward was late, and whether they referred again within 90 days after it was due.</summary>
/// <param name="Strata">One for each kind and stage of reward: late ones first, those on time second; successes referred again.</param>
public sealed record RewardDelaySums(IReadOnlyList<TwoShares> Strata)
{
    /// <summary>Referrers whose reward was late, who of them referred again, and the same of those whose reward was on time.</summary>
    public TwoShares All => new(
        Strata.Sum(stratum => stratum.Successes), Strata.Sum(stratum => stratum.N),
        Strata.Sum(stratum => stratum.OtherSuccesses), Strata.Sum(stratum => stratum.OtherN));
}
