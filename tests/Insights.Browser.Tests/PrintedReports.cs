using Insights.Reports;
using Insights.Reports.Formatting;
using Insights.Reports.Tests.Samples;
using Insights.Worker.Publish;
using UglyToad.PdfPig;

namespace Insights.Browser.Tests;

/// <summary>The sample reports, printed once for all tests that read them.</summary>
public sealed class PrintedReports : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("insights-printed-").FullName;
    readonly Dictionary<string, PdfOutcome.Printed> _printed = [];
    readonly Dictionary<string, string> _html = [];

    public async ValueTask InitializeAsync()
    {
        if (BrowserPath.Find() is not { } program) return;
        await using var renderer = new ReportRenderer();
        await using var printer = new PdfPrinter(TimeProvider.System, program);
        await PrintAsync(printer, "roi", await renderer.RenderAsync(SampleRoi.Full()));
        foreach (var language in new[] { "ja", "ru" })
        {
            using var spoken = ReportLanguage.Use(language);
            await PrintAsync(printer, "roi-" + language, await renderer.RenderAsync(SampleRoi.Full()));
        }
        await PrintAsync(printer, "asks", await renderer.RenderAsync(SampleAskList.FourHundredAccounts()));
        await PrintAsync(printer, "asks-60-owners", await renderer.RenderAsync(SampleAskList.SixtyOwners()));
        await PrintAsync(printer, "roi-withheld", await renderer.RenderAsync(WithheldRoi.Everything()));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Skips the test where there is no browser.</summary>
    public PdfDocument Open(string name)
    {
        _ = Browser.Program();
        return PdfDocument.Open(_printed[name].Path);
    }

    /// <summary>The page that was printed.</summary>
    public string Html(string name) => _html[name];

    public int Pages(string name) => _printed[name].Pages;

    async Task PrintAsync(PdfPrinter printer, string name, string html)
    {
        var outcome = await printer.PrintAsync(html, Path.Combine(_folder, name + ".pdf"), new PdfHeader("Running header", "23 Nov 2026"), CancellationToken.None);
        _html[name] = html;
        _printed[name] = Assert.IsType<PdfOutcome.Printed>(outcome);
    }
}
