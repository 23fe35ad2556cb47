using Insights.Reports.Formatting;
using Insights.Worker.Publish;

namespace Insights.Worker.Runs.Steps;

/// <summary>The pages of a run, each as HTML and as PDF beside it. A PDF that can't be printed stops nothing; what is said of it is kept, once.</summary>
sealed class PrintedPages(RunContext run, string company) : IAsyncDisposable
{
    readonly PdfPrinter _printer = new(run.Clock, run.Browser);
    readonly List<string> _problems = [];

    /// <summary>Why PDFs are missing, and how to get them.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Where the PDF of a page is.</summary>
    public static string PdfOf(string page) => Path.ChangeExtension(page, ".pdf");

    /// <summary>Writes a page and prints it.</summary>
    public async Task PutAsync(string html, string path, string title, DateOnly asOf)
    {
        run.Report("Publish", Path.GetFileNameWithoutExtension(path));
        await File.WriteAllTextAsync(path, html, run.Stop).ConfigureAwait(false);
        await PrintAsync(html, path, title, asOf).ConfigureAwait(false);
    }

    /// <summary>Prints a page that stands in a file.</summary>
    public async Task PrintAsync(string html, string path, string title, DateOnly asOf)
    {
        var header = new PdfHeader($"{company} · {title}", Dates.Day(asOf));
        var problem = await _printer.PrintAsync(html, PdfOf(path), header, run.Stop).ConfigureAwait(false) switch
        {
            PdfOutcome.NoBrowser missing => missing.Message,
            PdfOutcome.Failed failed => failed.Message,
            _ => null,
        };
        if (problem is not null && !_problems.Contains(problem)) _problems.Add(problem);
    }

    public ValueTask DisposeAsync() => _printer.DisposeAsync();
}
