using ScoreKind = Insights.Models.Findings.ScoreKind;
namespace Insights.Reports.Model;

/// <summary>Whom to ask for a referral this week, and whom to call first: the customer-success lead's list.</summary>
public sealed record AskListReport
{
    public required ReportHead Head { get; init; }

    /// <summary>Whether rows are ranked by written rules or by a learned model.</summary>
    public required ScoreKind ScoreKind { get; init; }

    /// <summary>One sentence: why this kind of score.</summary>
    public required string ScoreKindBecause { get; init; }

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
