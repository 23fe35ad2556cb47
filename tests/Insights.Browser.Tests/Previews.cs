using Insights.Reports;
using Insights.Reports.Tests.Samples;
using Insights.Worker.Publish;

namespace Insights.Browser.Tests;

public class Previews
{
    /// <summary>
    /// For looking at the pages without a run; not part of the usual tests:
    /// <c>INSIGHTS_PREVIEWS=pages dotnet run --project tests/Insights.Browser.Tests -- -explicit only</c>.
    /// </summary>
    [Fact(Explicit = true)]
    public async Task Every_sample_is_written_to_the_folder_that_is_named()
    {
        var folder = Environment.GetEnvironmentVariable("INSIGHTS_PREVIEWS") ?? Path.Combine(Path.GetTempPath(), "insights-previews");
        Directory.CreateDirectory(folder);
        await using var renderer = new ReportRenderer();
        await using var printer = new PdfPrinter(TimeProvider.System, Browser.Program());
        foreach (var (name, html) in await PagesAsync(renderer))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name + ".html"), html);
            var outcome = await printer.PrintAsync(html, Path.Combine(folder, name + ".pdf"), new PdfHeader("Brightside Software · " + name, "23 Nov 2026"), CancellationToken.None);
            Assert.IsType<PdfOutcome.Printed>(outcome);
        }
    }

    static async Task<(string Name, string Html)[]> PagesAsync(ReportRenderer renderer) =>
    [
        ("roi", await renderer.RenderAsync(SampleRoi.Full())),
        ("roi-only-answers", await renderer.RenderAsync(WithheldRoi.OnlyAnswers())),
        ("roi-withheld", await renderer.RenderAsync(WithheldRoi.Everything())),
        ("asks", await renderer.RenderAsync(SampleAskList.FourHundredAccounts())),
        ("asks-60-owners", await renderer.RenderAsync(SampleAskList.SixtyOwners())),
        ("asks-900-rows", await renderer.RenderAsync(SampleAskList.NineHundredRows())),
        ("cards", await renderer.RenderAsync(SampleCards.Both())),
        ("asks-nobody", await renderer.RenderAsync(SampleAskList.Nobody())),
    ];
}
