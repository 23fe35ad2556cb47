using Insights.Models.Units;

namespace Insights.Reports.Model;

/// <summary>One contact to ask for a referral.</summary>
public sealed record AskRow
{
    /// <summary>Place within the whole list, from 1.</summary>
    public required int Rank { get; init; }

    public required string ContactId { get; init; }

    /// <summary>Name; the e-mail where no name is known.</summary>
    public required string Contact { get; init; }

    public required string Email { get; init; }

    public required string AccountId { get; init; }

    public required string Account { get; init; }

    /// <summary>In words: <c>decision maker</c>.</summary>
    public string? Role { get; init; }

    /// <summary>BCP 47, for example <c>ja</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Within [0, 1]: share of the points, or a probability, as the report's <see cref="AskListReport.Advocacy"/> says.</summary>
    public required double Score { get; init; }

    /// <summary>Expected value of asking, in the reporting currency; null when it can't be known.</summary>
    public Money? ExpectedValue { get; init; }

    /// <summary>What to offer.</summary>
    public string? Variant { get; init; }

    /// <summary>How to reach them: <c>e-mail</c>, <c>call</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>Why them, why now; strongest first.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What not to say, for example an open complaint.</summary>
    public string? Avoid { get; init; }

    public DateOnly? LastAskedOn { get; init; }

    /// <summary>In words: <c>accepted</c>, <c>no answer</c>.</summary>
    public string? LastOutcome { get; init; }

    /// <summary>A text for the ask; null for those who are not to be asked.</summary>
    public AskMessage? Message { get; init; }

    /// <summary>Chosen but deliberately not asked.</summary>
    public bool HeldOut { get; init; }
}
