namespace Insights.Models.Findings;

/// <summary>Whom to ask for a referral this week, best first.</summary>
/// <param name="AsOf">The day it was made for.</param>
/// <param name="Rows">Ranked; held-out contacts are among them.</param>
/// <param name="Summary">How it came about.</param>
public sealed record AskList(DateOnly AsOf, IReadOnlyList<AskRow> Rows, AskSummary Summary)
{
    /// <summary>The owner of accounts that have none.</summary>
    public const string Unassigned = "unassigned";
}
