using Insights.Models.Learners;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// How many of a cohort reach a stage within a number of days, when they may also leave for good and some are too young to tell:
/// cumulative incidence with competing risks (<see cref="AalenJohansen"/>). Who is still waiting counts for as long as it has waited.
/// </summary>
/// <remarks>
/// Misleads where the stage's instants are filled in later than they happened: the young are then taken for waiting. Subjects are taken
/// to be independent: where few referrers bring most, read the interval as too narrow.
/// </remarks>
public sealed class CohortOutcome
{
    /// <summary>The cause that stands for going on to the stage.</summary>
    public const int WentOn = 1;

    /// <summary>The cause that stands for an end without it: disqualified, lost.</summary>
    public const int Ended = 2;

    readonly SurvivalTimes _times;

    /// <summary>The cohort, followed for at most <paramref name="days"/> days.</summary>
    /// <param name="waits">Days waited and how each wait ended (<see cref="WentOn"/>, <see cref="Ended"/> or 0: still waiting).</param>
    /// <param name="days">The horizon; above 0.</param>
    public CohortOutcome(SurvivalTimes waits, int days)
    {
        ArgumentNullException.ThrowIfNull(waits);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        Days = days;
        _times = SurvivalTimes.Of(waits.Subjects.Select(wait => wait.Time <= days ? wait : wait with { Time = days, Cause = 0 }));
    }

    /// <summary>The horizon in days.</summary>
    public int Days { get; }

    /// <summary>How many there are.</summary>
    public long N => _times.N;

    /// <summary>Share of a cohort that may be undecided when the last of them is lost from sight: more leaves the share withheld.</summary>
    public const double MostUndecided = 0.05;

    /// <summary>Why the share within <paramref name="days"/> days can't be known, or null.</summary>
    /// <param name="days">Within [1, <see cref="Days"/>].</param>
    /// <param name="stage">What the cohort has reached, as a word: "submitted".</param>
    public Sentence? WhyUnknown(int days, string stage)
    {
        if (N == 0) return $"No referral was {stage} in this period. Load the referrals, or ask for the first ones.";
        if (days <= _times.LastFollowUp || Undecided <= MostUndecided) return null;
        return $"{100 * Undecided:0} % of the referrals {stage} in this period are undecided at {_times.LastFollowUp:0} days, as long as any of them has waited, and {days} days are asked for. Wait, or choose an earlier period.";
    }

    /// <summary>The share that has come to this end within a number of days, within [0, 1].</summary>
    /// <param name="cause"><see cref="WentOn"/> or <see cref="Ended"/>.</param>
    /// <param name="days">Within [1, <see cref="Days"/>]; ask <see cref="WhyUnknown"/> first.</param>
    /// <returns>
    /// Past the longest wait of those still undecided, the share up to there; its upper limit then holds whatever becomes of them.
    /// </returns>
    /// <exception cref="ArgumentException">There is nobody, or too many are undecided where the last is lost from sight.</exception>
    public Estimate Share(int cause, int days)
    {
        if (WhyUnknown(days, "counted") is { } why) throw new ArgumentException(why, nameof(days));
        var open = days > _times.LastFollowUp ? Undecided : 0;
        return AalenJohansen.Of(_times, cause).Steps.LastOrDefault(step => step.Time <= days) is { } step
            ? new Estimate(step.Incidence, step.Low, Math.Min(1, step.High + open), Estimate.UsualLevel, N)
            // Nothing has happened to anybody yet: the exact binomial limit, as Aalen and Johansen's curve has it from its first step on.
            : new Estimate(0, 0, 1 - Math.Pow(1 - Quantiles.Upper(Estimate.UsualLevel), 1.0 / N), Estimate.UsualLevel, N);
    }

    // All incidences and those without any end sum to 1.
    double Undecided => Math.Max(0, 1 - _times.Causes.Sum(cause => AalenJohansen.Of(_times, cause).Steps[^1].Incidence));
}
