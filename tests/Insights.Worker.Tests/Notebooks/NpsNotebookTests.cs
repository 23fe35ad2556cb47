using System.Text.RegularExpressions;
using System.Xml.Linq;
using Insights.Models.Units;
using Insights.Reports.Formatting;

namespace Insights.Worker.Tests.Notebooks;

[Collection(NotebookCollection.Name)]
public sealed partial class NpsNotebookTests(RunOfASmallCompany run)
{
    static readonly string[] RollUps = ["every_response", "account_means", "waterfall", "revenue_weighted"];

    [Fact]
    public async Task The_notebook_derives_the_figures_that_the_run_published()
    {
        using var folder = new TemporaryFolder();
        var (code, output, error) = await Notebook.RunAsync("01-nps.cs", run.Warehouse, "--out", folder.Path);
        Assert.True(code == 0, output + error);
        Assert.Equal(folder["01-nps.md"], output.TrimEnd().Split('\n')[^1]);

        var markdown = await File.ReadAllTextAsync(folder["01-nps.md"]);
        var published = run.Published();
        Assert.Equal(RollUps.Select(name => Shown(published[$"nps.relationship.{name}"])), RollUpsBySql(markdown));
        // Every known one is compared; of the withheld ones those of an industry that nobody answered from are not on the page.
        var compared = int.Parse(Compared().Match(markdown).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(compared, published.Count(finding => IsOnThePage(finding.Key) && finding.Value is not null), published.Count(finding => IsOnThePage(finding.Key)));
        Assert.All(PicturesOf(markdown), picture => AssertIsAPicture(folder[picture]));
        Assert.Equal(6, PicturesOf(markdown).Count());
    }

    [Fact]
    public async Task A_published_figure_that_is_not_the_derived_one_is_named_and_ends_with_1()
    {
        using var folder = new TemporaryFolder();
        var original = await File.ReadAllTextAsync(run.FindingsFile);
        var promoters = run.Published()["nps.relationship.promoters"]!.Value;
        await File.WriteAllTextAsync(run.FindingsFile, Promoters().Replace(original, match => $"{match.Groups[1].Value}{promoters + 1}", 1));
        try
        {
            var (code, output, error) = await Notebook.RunAsync("01-nps.cs", run.Warehouse, "--out", folder.Path);
            Assert.True(code == 1 && File.Exists(folder["01-nps.md"]), output + error);
            Assert.Contains($"| nps.relationship.promoters | {promoters} | {promoters + 1} |", await File.ReadAllTextAsync(folder["01-nps.md"]), StringComparison.Ordinal);
        }
        finally
        {
            await File.WriteAllTextAsync(run.FindingsFile, original);
        }
    }

    [Fact]
    public async Task Without_a_warehouse_it_says_how_to_get_one()
    {
        using var folder = new TemporaryFolder();
        var (code, _, error) = await Notebook.RunAsync("01-nps.cs", folder["none.duckdb"]);
        Assert.Equal(1, code);
        Assert.Contains($"There is no warehouse at {folder["none.duckdb"]}. Make the demo's with ./insights demo first", error, StringComparison.Ordinal);
    }

    static bool IsOnThePage(string name) => name.StartsWith("nps.relationship.", StringComparison.Ordinal) || SegmentNps().IsMatch(name);

    static string Shown(double? value) => value is { } known ? Numbers.WithUnit(known, UnitNames.Points) : FigureText.NotKnown;

    static IEnumerable<string> RollUpsBySql(string markdown) => markdown.Split('\n')
        .SkipWhile(line => !line.StartsWith("| roll-up", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|')[2].Trim());

    static IEnumerable<string> PicturesOf(string markdown) => PictureLink().Matches(markdown).Select(match => match.Groups[1].Value);

    static void AssertIsAPicture(string file)
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var root = XDocument.Load(file).Root!;
        Assert.Equal(svg + "svg", root.Name);
        Assert.NotEmpty(root.Element(svg + "title")!.Value);
        Assert.NotEmpty(root.Descendants(svg + "text"));
        Assert.Contains(".bar", root.Element(svg + "style")!.Value, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^All (\d+) figures of this page equal those of `findings\.json`\.$", RegexOptions.Multiline)]
    private static partial Regex Compared();

    [GeneratedRegex("""("nps\.relationship\.promoters",\s+"unit": "count",\s+"value": )\d+""")]
    private static partial Regex Promoters();

    [GeneratedRegex(@"^segment\..+\.nps$")]
    private static partial Regex SegmentNps();

    [GeneratedRegex(@"\]\(([^)]+\.svg)\)$", RegexOptions.Multiline)]
    private static partial Regex PictureLink();
}
