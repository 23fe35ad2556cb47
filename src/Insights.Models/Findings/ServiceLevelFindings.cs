using Insights.Models.Learners;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// Whether the programme keeps its promises: the share kept of those due or done, how many are overdue, and how long it takes, with those
/// still waiting censored. Method: <c>docs/methods/service-levels.md</c>.
/// </summary>
public static class ServiceLevelFindings
{
    const string Source = "marts.service_levels; docs/methods/service-levels.md";

    /// <summary>All findings, always under the same names: <c>service.first_contact.kept</c>, <c>.kept.change</c>, <c>.overdue</c>, <c>.median_wait</c>, <c>.p90_wait</c>.</summary>
    /// <param name="now">The period's sums by key; every one of <see cref="ServiceLevel.All"/>.</param>
    /// <param name="before">Those of the period before.</param>
    public static IReadOnlyList<Finding> From(IReadOnlyDictionary<string, ServiceLevelSums> now, IReadOnlyDictionary<string, ServiceLevelSums> before)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        return [.. ServiceLevel.All.SelectMany(level => Of(level, now[level.Key], before[level.Key])), Submitting];
    }

    static readonly Finding Submitting = Finding.Withhold("service.submitting.kept", UnitNames.Share,
        "How long submitting a referral takes is in no table: an export knows when it was submitted, not when it was begun. Measure it where the form is.", Source);

    static IEnumerable<Finding> Of(ServiceLevel level, ServiceLevelSums now, ServiceLevelSums before)
    {
        var name = $"service.{level.Key}";
        var kept = Kept(name + ".kept", level, now);
        yield return kept;
        yield return FindingChange.Of(kept, Kept(name + ".kept", level, before));
        yield return now.Waits.N + now.Overdue == 0
            ? Finding.Withhold(name + ".overdue", UnitNames.Count, Nothing(level), Source)
            : Finding.Known(name + ".overdue", UnitNames.Count, Estimate.Counted(now.Overdue, now.Overdue), Source);
        yield return Wait(name + ".median_wait", level, now.Waits, 0.5);
        yield return Wait(name + ".p90_wait", level, now.Waits, 0.9);
    }

    static Finding Kept(string name, ServiceLevel level, ServiceLevelSums sums) => sums.Kept + sums.Broken == 0
        ? Finding.Withhold(name, UnitNames.Share, Nothing(level), Source)
        : Finding.Known(name, UnitNames.Share, Proportions.Wilson(sums.Kept, sums.Kept + sums.Broken), Source);

    static Finding Wait(string name, ServiceLevel level, SurvivalTimes waits, double share)
    {
        if (waits.N == 0) return Finding.Withhold(name, UnitNames.Days, Nothing(level), Source);
        var quantile = KaplanMeier.Of(waits).Quantile(share);
        if (quantile.Estimate is { } estimate) return Finding.Known(name, UnitNames.Days, estimate, Source);
        return quantile.Value is { } days
            ? Finding.Withhold(name, UnitNames.Days, $"About {days:0.#} days, but {waits.N} waits are too few for its upper limit. Wait for more.", Source)
            : Finding.Withhold(name, UnitNames.Days, $"Fewer than {100 * share:0} % of {waits.N} are done so far. Wait, or look at those that are overdue.", Source);
    }

    static string Nothing(ServiceLevel level) => level.Key == "first_contact"
        ? "No valid referral of this period is old enough to tell. Load the referrals with first_contacted_at."
        : "No reward of this stage was earned in this period, or none is due yet. Load the rewards with notified_at and paid_at.";
}
