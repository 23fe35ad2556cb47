using System.Net;
using System.Text.RegularExpressions;
using Insights.Reports;
using Insights.Reports.Formatting;
using Insights.Reports.Tests.Samples;
using Insights.Worker.Publish;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace Insights.Browser.Tests;

/// <summary>Whether the executive's PDF can be read by those who select, search, jump or listen, in each language; and whether it is the same each time.</summary>
public sealed partial class ReadablePdfTests(PrintedReports printed) : IClassFixture<PrintedReports>
{
    public static TheoryData<string> Languages => ["roi", "roi-ja", "roi-ru"];

    [Theory, MemberData(nameof(Languages))]
    public void The_outline_names_every_section_in_the_reports_language(string name)
    {
        using var pdf = printed.Open(name);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var sections = SectionTitle().Matches(printed.Html(name)).Select(match => WebUtility.HtmlDecode(match.Groups["title"].Value)).ToList();
        Assert.True(sections.Count >= 12, $"The page has {sections.Count} sections.");
        Assert.Empty(sections.Except(bookmarks.GetNodes().Select(node => node.Title)));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_chart_says_in_words_what_it_shows(string name)
    {
        using var pdf = printed.Open(name);
        var charts = WideChart().Matches(printed.Html(name)).Select(match => WebUtility.HtmlDecode(match.Groups["words"].Value)).ToList();
        Assert.True(charts.Count >= 8, $"The page has {charts.Count} charts.");
        Assert.Empty(charts.Except(Alternatives(pdf)));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_section_can_be_selected_word_by_word(string name)
    {
        using var pdf = printed.Open(name);
        var text = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
        var sections = SectionTitle().Matches(printed.Html(name)).Select(match => WebUtility.HtmlDecode(match.Groups["title"].Value));
        Assert.All(sections, title => Assert.Contains(Closed(title), Closed(text)));
    }

    [Fact]
    public async Task Printed_twice_at_one_moment_it_is_the_same_to_the_last_byte()
    {
        var first = await PrintAsync();
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken); // the browser's own dates are another second's
        var second = await PrintAsync();
        Assert.True(first.SequenceEqual(second), "The two PDFs differ.");
    }

    static async Task<byte[]> PrintAsync()
    {
        var path = Path.GetTempFileName();
        await using var renderer = new ReportRenderer();
        await using var printer = new PdfPrinter(new StoppedClock(), Browser.Program());
        var outcome = await printer.PrintAsync(await renderer.RenderAsync(SampleRoi.Full()), path, new PdfHeader("left", "right"), TestContext.Current.CancellationToken);
        Assert.IsType<PdfOutcome.Printed>(outcome);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        return bytes;
    }

    sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 29, 18, 0, 0, TimeSpan.Zero);
    }

    static IEnumerable<string> Alternatives(PdfDocument pdf) =>
        from reference in pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys
        let element = pdf.Structure.GetObject(reference).Data as DictionaryToken
        where element is not null && element.TryGet(NameToken.Create("S"), out NameToken kind) && kind.Data == "Figure"
        let words = element.Data.GetValueOrDefault("Alt")
        where words is not null
        select words switch { StringToken text => text.Data, HexToken text => text.Data, _ => "" };

    // A PDF places words, and need not write the spaces between them.
    static string Closed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    [GeneratedRegex(@"<section[^>]*>\s*<h2[^>]*>(?<title>[^<]+)</h2>")]
    private static partial Regex SectionTitle();

    [GeneratedRegex(@"class=""chart-wide""[^>]*>\s*<svg[^>]*aria-label=""(?<words>[^""]+)""")]
    private static partial Regex WideChart();
}
