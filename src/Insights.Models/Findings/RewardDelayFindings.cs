using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// Whether people whose reward came late refer again as often as those whose came on time: the share within 90 days after the due day,
/// by what was known on that day. Method: <c>docs/methods/service-levels.md</c>.
/// </summary>
/// <remarks>
/// An observation, no experiment: whoever is paid late may differ in other ways. Kind and stage of the reward are taken out, because slow
/// kinds are late more often; nothing else is.
/// </remarks>
public static class RewardDelayFindings
{
    /// <summary>Fewer referrers in either group leave the difference withheld.</summary>
    public const int FewestCompared = 10;

    /// <summary>Days after the due day in which another referral counts.</summary>
    public const int WithinDays = 90;

    const string Source = "marts.repeats_after_rewards; docs/methods/service-levels.md";

    /// <summary><c>rewards.late.referred_again</c>, <c>rewards.on_time.referred_again</c> and <c>rewards.late.repeat_difference</c> (late less on time).</summary>
    public static IReadOnlyList<Finding> From(RewardDelaySums sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        var all = sums.All;
        return
        [
            Share("rewards.late.referred_again", all.Successes, all.N, "late"),
            Share("rewards.on_time.referred_again", all.OtherSuccesses, all.OtherN, "paid on time"),
            Difference(sums, all),
        ];
    }

    static Finding Share(string name, long again, long n, string how) => n == 0
        ? Finding.Withhold(name, UnitNames.Share, $"No referrer's first reward was {how} and due {WithinDays} days ago or earlier. Load the rewards with paid_at, or wait.", Source)
        : Finding.Known(name, UnitNames.Share, Proportions.Wilson(again, n), Source);

    static Finding Difference(RewardDelaySums sums, TwoShares all)
    {
        const string name = "rewards.late.repeat_difference";
        if (all.N < FewestCompared || all.OtherN < FewestCompared)
            return Finding.Withhold(name, UnitNames.Share,
                $"{all.N} of the referrers got their first reward late and {all.OtherN} on time; they are compared from {FewestCompared} each on. Wait for more.", Source);
        if (all.Successes + all.OtherSuccesses == 0)
            return Finding.Withhold(name, UnitNames.Share, $"Nobody referred again within {WithinDays} days, so there is nothing to compare.", Source);
        return StratifiedDifference.Of(sums.Strata) is { } difference
            ? Finding.Known(name, UnitNames.Share, difference, Source)
            : Finding.Withhold(name, UnitNames.Share, "No kind of reward was paid both late and on time, so lateness can't be told from the kind. Wait for more.", Source);
    }
}
