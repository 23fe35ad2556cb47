using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>How many of the goals set are reached. Method: <c>docs/methods/goals.md</c>.</summary>
public static class GoalFindings
{
    const string Source = "the goals of the configuration; docs/methods/goals.md";

    /// <summary><c>goals.reached</c>, <c>goals.missed</c> and <c>goals.open</c> (can't be told, or not known): counts out of all goals.</summary>
    public static IReadOnlyList<Finding> From(IReadOnlyList<GoalVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return
        [
            Count("goals.reached", verdict => verdict == GoalVerdict.Reached),
            Count("goals.missed", verdict => verdict == GoalVerdict.Missed),
            Count("goals.open", verdict => verdict is GoalVerdict.CannotTell or GoalVerdict.NotKnown),
        ];

        Finding Count(string name, Func<GoalVerdict, bool> counts) => verdicts.Count == 0
            ? Finding.Withhold(name, UnitNames.Count, "No goal is set. Name figures and what they are to be under goals in the configuration.", Source)
            : Finding.Known(name, UnitNames.Count, Estimate.Counted(verdicts.Count(counts), verdicts.Count), Source);
    }
}
