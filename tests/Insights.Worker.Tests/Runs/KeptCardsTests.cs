using Insights.Models.Units;
using Insights.Reports.Model;
using Insights.Worker.Publish;
using Insights.Worker.Runs;
using Insights.Worker.Runs.Steps;

namespace Insights.Worker.Tests.Runs;

/// <summary>Which card is put beside the lists. Without a browser; printing is looked at where there is one.</summary>
public sealed class KeptCardsTests : IDisposable
{
    readonly RunFolder _company = new();

    [Fact]
    public async Task The_card_of_the_latest_training_that_the_day_may_know_is_put_beside_the_lists_with_its_PDF()
    {
        foreach (var day in new[] { "2026-04-06", "2026-05-04", "2026-07-06" }) Keep($"model-card-{day}.html", $"page of {day}", $"model-card-{day}.pdf", $"PDF of {day}");
        Keep("model-card-no-known-day.html", "not a card");

        var (files, problems) = await PublishAsync();

        Assert.Equal([("model-card.html", "page of 2026-05-04"), ("model-card.pdf", "PDF of 2026-05-04")], files);
        Assert.Empty(problems);
    }

    [Fact]
    public async Task Without_a_browser_the_page_is_there_all_the_same_and_the_run_says_how_to_get_the_PDF()
    {
        Keep("model-card-2026-06-29.html", "page");

        var (files, problems) = await PublishAsync();

        Assert.Equal([("model-card.html", "page")], files);
        Assert.Equal([BrowserPath.HowToGet], problems);
    }

    [Fact]
    public async Task Before_any_training_there_is_no_card_and_nothing_to_say()
    {
        var (files, problems) = await PublishAsync();
        Assert.Empty(files);
        Assert.Empty(problems);
    }

    async Task<(IEnumerable<(string Name, string Text)> Files, IReadOnlyList<string> Problems)> PublishAsync()
    {
        using var run = RunContext.Start(_company.Options, _company.Clock, browser: null, null, TestContext.Current.CancellationToken);
        await using var pages = new PrintedPages(run, _company.Options.Company);
        using var folder = ReportFolder.Begin(_company.Options.Out, RunFolder.AsOf);
        var head = new ReportHead(_company.Options.Company, RunFolder.AsOf, run.LocalStart, run.Options.TimeZone, Currency.Of("EUR"));
        await new KeptCards(run, pages).PutAsync(head, [], folder);
        return ([.. folder.Files().Select(name => (name, File.ReadAllText(folder.File(name))))], pages.Problems);
    }

    void Keep(params string[] namesAndTexts)
    {
        Directory.CreateDirectory(_company.Options.Models);
        foreach (var file in namesAndTexts.Chunk(2)) File.WriteAllText(Path.Combine(_company.Options.Models, file[0]), file[1]);
    }

    public void Dispose() => _company.Dispose();
}
