namespace Insights.Reports.Model;

/// <summary>A part of the ROI report: what it says in one sentence, and the figures behind the sentence.</summary>
public abstract record ReportSection
{
    /// <summary>The section's message as a computed sentence. When the section is withheld: what is not known, in a sentence.</summary>
    public required string Takeaway { get; init; }

    /// <summary>
    /// Set when nothing of the section can be known: why, and what would make it known. The page then shows this
    /// in place of charts and tables.
    /// </summary>
    public string? Withheld { get; init; }

    /// <summary>Every figure the section shows, known or withheld.</summary>
    public abstract IEnumerable<Figure> Figures { get; }
}
