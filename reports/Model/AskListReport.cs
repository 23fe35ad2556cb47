using ScoreBasis = Insights.Models.Findings.ScoreBasis;

namespace Insights.Reports.Model;

/// <summary>Whom to ask for a referral this week, and whom to call first: the customer-success lead's list.</summary>
public sealed record AskListReport
{
    public required ReportHead Head { get; init; }

    /// <summary>What <see cref="AskRow.Score"/> is, and why.</summary>
    public required ScoreBasis Advocacy { get; init; }

    /// <summary>What <see cref="CallRow.ChurnRisk"/> is, and why; may be of another kind.</summary>
    public required ScoreBasis Churn { get; init; }

    /// <summary>What became of the list before; null where nobody has looked.</summary>
    public LastWeekSection? LastWeek { get; init; }

    public required AskListSummary Summary { get; init; }

    /// <summary>One entry for each owner, in the order of the page. An owner with nothing to do need not be here.</summary>
    public IReadOnlyList<OwnerList> Owners { get; init; } = [];

    /// <summary>Detractors nobody has answered, longest waiting first.</summary>
    public IReadOnlyList<UnansweredDetractor> UnansweredDetractors { get; init; } = [];

    /// <summary>What the list could not take into account, and what would change that.</summary>
    public IReadOnlyList<Note> Withheld { get; init; } = [];

    /// <summary>When nobody can be asked: why, as a sentence the reader can act on.</summary>
    public string? NobodyBecause { get; init; }
}
