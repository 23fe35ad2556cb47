using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Find;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>Goals set in the configuration against what is.</summary>
static class GoalPart
{
    public static IReadOnlyList<GoalRow> Of(FindingSet findings, IReadOnlyList<Goal> goals) => [.. goals.Select(goal =>
    {
        var finding = findings.TryGet(goal.Finding);
        var label = goal.Label ?? Figures.Words(goal.Finding.Replace('.', ' '));
        return new GoalRow(label, finding is null ? null : new Figure(label, finding), Required(goal, finding?.Unit ?? UnitNames.Count), State(goal.Judge(finding)));
    })];

    static string Required(Goal goal, string unit) => (goal.AtLeast, goal.AtMost) switch
    {
        ({ } low, { } high) => Say($"{Numbers.WithUnit(low, unit)} to {Numbers.WithUnit(high, unit)}"),
        ({ } low, null) => Say($"at least {Numbers.WithUnit(low, unit)}"),
        (_, { } high) => Say($"at most {Numbers.WithUnit(high, unit)}"),
        _ => "",
    };

    static GoalState State(GoalVerdict verdict) => verdict switch
    {
        GoalVerdict.Reached => GoalState.Reached,
        GoalVerdict.Missed => GoalState.Missed,
        GoalVerdict.CannotTell => GoalState.CannotTell,
        _ => GoalState.NotKnown,
    };
}
