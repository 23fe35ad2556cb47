namespace Insights.Worker.Publish;

/// <summary>How printing ended. A missing PDF never stops a run: the page and the CSV are there.</summary>
public abstract record PdfOutcome
{
    PdfOutcome() { }

    /// <param name="Path">The finished file.</param>
    /// <param name="Pages">How many pages it has.</param>
    public sealed record Printed(string Path, int Pages) : PdfOutcome;

    /// <param name="Message">That the PDF is missing, and the command that brings a browser.</param>
    public sealed record NoBrowser(string Message) : PdfOutcome;

    /// <param name="Message">What went wrong, twice, and what to try.</param>
    public sealed record Failed(string Message) : PdfOutcome;
}
