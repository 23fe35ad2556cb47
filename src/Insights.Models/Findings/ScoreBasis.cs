namespace Insights.Models.Findings;

/// <summary>What a list is ranked by, and why that.</summary>
/// <param name="Kind">Points or a learned model; the two lists may differ.</param>
/// <param name="Because">One sentence for the reader.</param>
public sealed record ScoreBasis(ScoreKind Kind, string Because)
{
    /// <summary>Before anything was learned.</summary>
    public static ScoreBasis Points { get; } = new(ScoreKind.Rules,
        "No model has been trained yet, so the order is by points that anyone can recompute from the table of weights.");
}
