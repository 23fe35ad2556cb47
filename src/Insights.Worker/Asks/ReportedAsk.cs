namespace Insights.Worker.Asks;

/// <summary>What a person reports of one ask.</summary>
/// <param name="Contact">A contact's id or e-mail address.</param>
/// <param name="Outcome">A value of the table <c>asks</c>.</param>
public sealed record ReportedAsk(string Contact, string Outcome)
{
    /// <summary>The address that stands beside the id in a file: it finds the contact whose id a spreadsheet spoilt.</summary>
    public string? Email { get; init; }

    /// <summary>The day of the ask, or on which the outcome was known; null: today, or as it was recorded before.</summary>
    public DateOnly? On { get; init; }

    /// <summary>How; null: as before, or as the list proposed.</summary>
    public string? Channel { get; init; }

    /// <summary>What was offered; null: as before, or as the list proposed.</summary>
    public string? Variant { get; init; }

    /// <summary>Who asked; null: as before, or not known.</summary>
    public string? By { get; init; }

    /// <summary>Where it was reported, in front of a message: <c>line 3: </c>.</summary>
    public string Where { get; init; } = "";
}
