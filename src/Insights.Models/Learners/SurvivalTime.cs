namespace Insights.Models.Learners;

/// <summary>How long one subject was followed, and how that ended.</summary>
/// <param name="Time">From the origin to the event, or to the day it was last known to be without one; finite, at least 0, any one unit.</param>
/// <param name="Cause">0: no event seen yet (censored). 1 and up: which event ended it.</param>
/// <param name="Entry">
/// When observation began, same unit: a subject counts at risk only after it (delayed entry, left truncation). 0, the usual case, counts from
/// the origin; otherwise below <paramref name="Time"/>. A customer of three years who came into view last year has an entry of two years.
/// </param>
/// <param name="Weight">How many identical subjects the row stands for; above 0. It is a count: survey weights would give too small variances.</param>
public readonly record struct SurvivalTime(double Time, int Cause, double Entry = 0, double Weight = 1)
{
    /// <summary>A subject whose event, of cause 1, came at this time.</summary>
    public static SurvivalTime Event(double time) => new(time, 1);

    /// <summary>A subject without an event up to this time, and not followed any longer.</summary>
    public static SurvivalTime Censored(double time) => new(time, 0);
}
