using Insights.Models.Units;

namespace Insights.Models.Learners;

/// <summary>
/// The survival curve of subjects of whom some are still without the event (Kaplan and Meier 1958,
/// doi:10.1080/01621459.1958.10501452), with Greenwood's variance (1926).
/// </summary>
/// <remarks>
/// Misleads when censoring tells something about the event: customers who stop answering before they leave, accounts closed for
/// non-payment and booked as "lost from view". Misleads where events of other causes are booked as censored: it then gives the risk in a
/// world where those don't happen, too high for this one; see <see cref="AalenJohansen"/>. At the right end, with few at risk, one
/// event makes a large step. With late entrants a small early risk set can drive the whole curve down.
/// </remarks>
public static class KaplanMeier
{
    /// <summary>Estimates the curve; every cause counts as the event.</summary>
    /// <param name="times">At least one subject.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <param name="interval">Scale of the intervals.</param>
    /// <returns>
    /// One step for each distinct time. Where Greenwood's formula gives no width the interval has one all the same: before the first event the
    /// exact binomial limit of those followed that long, and once nobody is left the upper limit of the step before or, if lower, the exact one of
    /// those who went last.
    /// </returns>
    /// <exception cref="ArgumentException">There is no subject.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not within (0, 1).</exception>
    public static SurvivalCurve Of(
        SurvivalTimes times, double level = Estimate.UsualLevel, SurvivalInterval interval = SurvivalInterval.LogLog)
    {
        ArgumentNullException.ThrowIfNull(times);
        times.OrRefuse("a survival curve");
        var steps = new List<SurvivalStep>(times.RiskSets.Count);
        var (survival, greenwood, highBefore) = (1.0, 0.0, 1.0);
        foreach (var set in times.RiskSets)
        {
            survival *= (set.AtRisk - set.Events) / set.AtRisk;
            if (survival > 0) greenwood += set.Events / (set.AtRisk * (set.AtRisk - set.Events));
            var error = survival * Math.Sqrt(greenwood);
            var (low, high) = survival switch
            {
                1 => (SurvivalIntervals.IfNobodyLeft(set.FollowedFromStart, level), 1),
                // Either is a limit: survival can't rise, and of those at risk here all went.
                0 => (0, Math.Min(highBefore, 1 - SurvivalIntervals.IfNobodyLeft(set.AtRisk, level))),
                _ => interval.Around(survival, error, level),
            };
            steps.Add(new SurvivalStep(set.Time, set.AtRisk, set.Events, set.Censored, survival, survival > 0 ? error : null, low, high));
            highBefore = high;
        }
        return new SurvivalCurve(times, steps, level, interval);
    }
}
