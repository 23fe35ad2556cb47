using Insights.Models.Findings;

namespace Insights.Models.Tests.Findings;

/// <summary>The risk from which an account is called, as <c>docs/methods/ask-list.md</c> tells it.</summary>
static class DocumentedRisk
{
    /// <summary>Of points the threshold itself; of probabilities so many times their average, never above it.</summary>
    public static double From(AskScores scores, AskRules rules)
    {
        var learned = scores.Churn.Values.Where(score => score.Kind == ScoreKind.Model && score.Value is >= 0 and <= 1).Select(score => score.Value).ToList();
        return learned.Count == 0 ? rules.AtRiskFrom : Math.Min(rules.AtRiskFrom, Math.Max(1e-6, learned.Average() * rules.AtRiskTimesAverage));
    }
}
