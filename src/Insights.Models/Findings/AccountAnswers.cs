namespace Insights.Models.Findings;

/// <summary>What the people of one account answered in a window, by their role.</summary>
/// <param name="AccountId">
/// The account; null for anonymous answers, of which one row may hold any number: each counts as an account of its own.
/// </param>
/// <param name="DecisionMakers">Answers of those who sign.</param>
/// <param name="Champions">Answers of those who pushed for us.</param>
/// <param name="Users">Answers of those who use the product.</param>
/// <param name="Others">Answers of everybody else, also where the role is not known.</param>
/// <param name="MonthlyRevenue">MRR in the reporting currency, at least 0; null when not known.</param>
public sealed record AccountAnswers(
    string? AccountId,
    ScoreCounts DecisionMakers,
    ScoreCounts Champions,
    ScoreCounts Users,
    ScoreCounts Others,
    double? MonthlyRevenue = null)
{
    /// <summary>Everybody's answers.</summary>
    public ScoreCounts All => DecisionMakers + Champions + Users + Others;

    /// <summary>True when the account is known and at least one of its people answered.</summary>
    public bool Answered => AccountId is not null && All.Total > 0;

    /// <summary>True when at least one answer comes from a decision maker, champion or user.</summary>
    public bool KnowsRoles => (DecisionMakers + Champions + Users).Total > 0;

    /// <summary>
    /// The account's one voice: its decision makers; if none of them answered its champions; else its users and everybody
    /// else. Zero counts when nobody answered.
    /// </summary>
    public ScoreCounts Voice => DecisionMakers.Total > 0 ? DecisionMakers
        : Champions.Total > 0 ? Champions
        : Users + Others;
}
