using Insights.Models.Units;

namespace Insights.Reports.Model;

/// <summary>One account to call before it leaves.</summary>
public sealed record CallRow
{
    /// <summary>Place within the whole list, from 1.</summary>
    public required int Rank { get; init; }

    public required string AccountId { get; init; }

    public required string Account { get; init; }

    /// <summary>Within [0, 1]: share of the points, or a probability, as the report's <see cref="AskListReport.Churn"/> says.</summary>
    public required double ChurnRisk { get; init; }

    /// <summary>Risk times a year's revenue of the account; null when its subscriptions are not known.</summary>
    public Money? ValueAtRisk { get; init; }

    /// <summary>Why it is at risk; strongest first.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What is different from a week before, in words that may hold names; most important first.</summary>
    public required IReadOnlyList<string> ChangedSinceLastWeek { get; init; }
}
