namespace Insights.Models.Findings;

/// <summary>One contact on the list.</summary>
public sealed record AskRow
{
    /// <summary>From 1, without gaps, over the whole list.</summary>
    public required int Rank { get; init; }

    /// <summary>Whom.</summary>
    public required string ContactId { get; init; }

    /// <summary>Of which account.</summary>
    public required string AccountId { get; init; }

    /// <summary>The person's name; null when not known.</summary>
    public string? Contact { get; init; }

    /// <summary>Where the ask goes.</summary>
    public required string Email { get; init; }

    /// <summary>The company's name; null when not known.</summary>
    public string? Account { get; init; }

    /// <summary>Who asks; <see cref="AskList.Unassigned"/> when the account has no owner.</summary>
    public required string OwnerEmail { get; init; }

    /// <summary>See <see cref="ContactScore.Value"/>.</summary>
    public required double Score { get; init; }

    /// <summary>Whether the score is a probability or a share of points.</summary>
    public required ScoreKind ScoreKind { get; init; }

    /// <summary>Expected value of the ask in the reporting currency; null when it can't be known, the summary's notes say why.</summary>
    public double? ExpectedValue { get; init; }

    /// <summary>Which incentive to offer; null when no variants are configured.</summary>
    public string? Variant { get; init; }

    /// <summary>How to reach the contact.</summary>
    public required string Channel { get; init; }

    /// <summary>Why this contact, best reason first.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What may be said to the contact about why they are asked.</summary>
    public AskGrounds Grounds { get; init; } = AskGrounds.None;

    /// <summary>What to know before writing: open complaints, late rewards.</summary>
    public required IReadOnlyList<string> Avoid { get; init; }

    /// <summary>Day of the latest ask.</summary>
    public DateOnly? LastAskedOn { get; init; }

    /// <summary>What came of it.</summary>
    public string? LastOutcome { get; init; }

    /// <summary>True: chosen, but must not be asked, so that the list's effect can be measured.</summary>
    public required bool HeldOut { get; init; }

    /// <summary>Never asked before.</summary>
    public required bool FirstTime { get; init; }

    /// <summary>The contact's language, BCP 47; null when not known.</summary>
    public string? Language { get; init; }

    /// <summary>One of <see cref="ContactRole"/>; null when not known.</summary>
    public string? Role { get; init; }
}
