namespace Insights.Reports.Model;

/// <summary>What became of the list before this one, and what the lists bring altogether.</summary>
public sealed record LastWeekSection
{
    /// <summary>The day that list was made for; null when this is the first list.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The counts in one or two sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>What to do, where asks of that list are not recorded; null when all are.</summary>
    public string? ToDo { get; init; }

    /// <summary>Those of whom something has come back, best outcome first.</summary>
    public IReadOnlyList<LastWeekOutcome> Outcomes { get; init; } = [];

    /// <summary>What asking brings, over all lists, with interval and n, or why it can't be told yet; null until anyone has measured it.</summary>
    public string? Effect { get; init; }
}

/// <summary>One contact of the list before this one, and what came of it.</summary>
/// <param name="Contact">Name; the id where no name is known.</param>
/// <param name="Account">The company's name; null when not known.</param>
/// <param name="Owner">As in <see cref="OwnerList.Owner"/>.</param>
/// <param name="Outcome">In words: <c>referred</c>, <c>accepted</c>, <c>declined</c>.</param>
/// <param name="On">When they referred, else when they were asked; null when neither is known.</param>
public sealed record LastWeekOutcome(string Contact, string? Account, string Owner, string Outcome, DateOnly? On);
