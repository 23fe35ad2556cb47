namespace Insights.Worker.Asks;

/// <summary>One row of the table <c>asks</c>.</summary>
/// <param name="AskId"><c>list/&lt;as-of date&gt;/&lt;contact&gt;</c> or <c>recorded/&lt;day&gt;/&lt;contact&gt;</c> where it was recorded here.</param>
/// <param name="ContactId">Who was asked.</param>
/// <param name="AskedOn">When, in the configured zone.</param>
/// <param name="Outcome">One of the table's values.</param>
/// <param name="OutcomeOn">When that was known; null while it is pending.</param>
public sealed record RecordedAsk(string AskId, string ContactId, DateOnly AskedOn, string Outcome, DateOnly? OutcomeOn)
{
    public string? By { get; init; }

    public string? Channel { get; init; }

    public string? Variant { get; init; }

    /// <summary>Whether it was recorded here: a row of another system's export is that system's to correct.</summary>
    public bool IsOurs => AskId.StartsWith("list/", StringComparison.Ordinal) || AskId.StartsWith("recorded/", StringComparison.Ordinal);
}
