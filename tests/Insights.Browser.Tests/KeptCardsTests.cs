using Insights.Models.Units;
using Insights.Reports;
using Insights.Reports.Model;
using Insights.Reports.Tests.Samples;
using Insights.Worker.Options;
using Insights.Worker.Publish;
using Insights.Worker.Runs;
using Insights.Worker.Runs.Steps;

namespace Insights.Browser.Tests;

public sealed class KeptCardsTests : IDisposable
{
    static readonly DateOnly AsOf = new(2026, 11, 23);
    readonly string _root = Directory.CreateTempSubdirectory("insights-cards-").FullName;

    string Models => Path.Combine(_root, "models");

    [Fact]
    public async Task A_card_kept_without_its_PDF_is_printed_once_by_the_first_run_that_has_a_browser()
    {
        await using var renderer = new ReportRenderer();
        Directory.CreateDirectory(Models);
        await File.WriteAllTextAsync(Path.Combine(Models, "model-card-2026-11-02.html"), await renderer.RenderAsync(SampleCards.Both()), TestContext.Current.CancellationToken);

        var first = await PublishAsync();
        var printed = await File.ReadAllBytesAsync(Path.Combine(Models, "model-card-2026-11-02.pdf"), TestContext.Current.CancellationToken);
        await PublishAsync();

        Assert.Equal(["model-card.html", "model-card.pdf"], first);
        Assert.True(PdfFile.CountPages(printed) >= 2);
        Assert.Equal(printed, await File.ReadAllBytesAsync(Path.Combine(_root, "out", "2026-11-23", "model-card.pdf"), TestContext.Current.CancellationToken));
    }

    async Task<IReadOnlyList<string>> PublishAsync()
    {
        var options = new InsightsOptions { Company = "Brightside", Models = Models, Out = Path.Combine(_root, "out"), Warehouse = Path.Combine(_root, "warehouse.duckdb") };
        using var run = RunContext.Start(options, TimeProvider.System, Browser.Program(), null, TestContext.Current.CancellationToken);
        await using var pages = new PrintedPages(run, options.Company);
        using var folder = ReportFolder.Begin(options.Out, AsOf);
        await new KeptCards(run, pages).PutAsync(new ReportHead(options.Company, AsOf, run.LocalStart, options.TimeZone, Currency.Of("EUR")), [], folder);
        var files = folder.Files();
        folder.Commit();
        Assert.Empty(pages.Problems);
        return files;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
