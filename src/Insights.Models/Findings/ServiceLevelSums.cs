using Insights.Models.Learners;

namespace Insights.Models.Findings;

/// <summary>How one promise was kept.</summary>
/// <param name="Kept">Promises begun in the period that were kept in time.</param>
/// <param name="Broken">Those kept too late, or not at all and overdue.</param>
/// <param name="Overdue">Promises of any day that are open on the as-of date and overdue.</param>
/// <param name="Waits">Days until it was done, of those begun in the period; censored where it is still open or became moot.</param>
public sealed record ServiceLevelSums(long Kept, long Broken, long Overdue, SurvivalTimes Waits);
