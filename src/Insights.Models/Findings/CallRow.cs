namespace Insights.Models.Findings;

/// <summary>One account on the list.</summary>
public sealed record CallRow
{
    /// <summary>From 1, without gaps, over the whole list.</summary>
    public required int Rank { get; init; }

    /// <summary>Which account.</summary>
    public required string AccountId { get; init; }

    /// <summary>Its name; null when not known.</summary>
    public string? Account { get; init; }

    /// <summary>Who calls; <see cref="AskList.Unassigned"/> when the account has no owner.</summary>
    public required string OwnerEmail { get; init; }

    /// <summary>See <see cref="AccountScore.Value"/>.</summary>
    public required double ChurnRisk { get; init; }

    /// <summary>Whether the risk is a probability or a share of points.</summary>
    public required ScoreKind ScoreKind { get; init; }

    /// <summary>Risk × 12 × monthly recurring revenue, reporting currency; null when the revenue is not known.</summary>
    public double? ValueAtRisk { get; init; }

    /// <summary>Why, heaviest reason first.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What is different from a week before, in words, most important first; see <see cref="AccountChange"/>. Empty until it is compared.</summary>
    public IReadOnlyList<string> ChangedSinceLastWeek { get; init; } = [];

    /// <summary>Contacts who answered 0–6 in the last 90 days and have heard nothing since.</summary>
    public required int UnansweredDetractors { get; init; }
}

/// <summary>How the list came about; considered = not flagged + listed + left out.</summary>
public sealed record CallSummary
{
    /// <summary>Customers looked at: active or in collections, and not stubs.</summary>
    public required int Considered { get; init; }

    /// <summary>Those with a risk at or above the threshold.</summary>
    public required int AtRisk { get; init; }

    /// <summary>Those below the threshold that have a detractor nobody has answered.</summary>
    public required int OnlyDetractors { get; init; }

    /// <summary>Those on the list.</summary>
    public required int Listed { get; init; }

    /// <summary>Flagged, but the owner's list was full.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Those on the list whose revenue, and so value at risk, is not known.</summary>
    public required int ValueUnknown { get; init; }

    /// <summary>Why nobody is on the list, as a sentence; null when somebody is.</summary>
    public string? NobodyBecause { get; init; }

    /// <summary>What the reader has to know: values that are withheld, data that is missing.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
