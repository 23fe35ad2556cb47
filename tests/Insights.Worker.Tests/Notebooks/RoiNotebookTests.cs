using System.Text.RegularExpressions;
using System.Xml.Linq;
using Insights.Worker.Database;

namespace Insights.Worker.Tests.Notebooks;

[Collection(NotebookCollection.Name)]
public sealed partial class RoiNotebookTests(RunOfASmallCompany run)
{
    const string Name = "03-roi.cs";

    [Fact]
    public async Task The_notebook_derives_the_figures_that_the_run_published_and_says_why_others_are_withheld()
    {
        using var folder = new TemporaryFolder();
        var (code, output, error) = await Notebook.RunAsync(Name, run.Warehouse, "--out", folder.Path);
        Assert.True(code == 0, output + error);
        Assert.Equal(folder["03-roi.md"], output.TrimEnd().Split('\n')[^1]);

        var markdown = await File.ReadAllTextAsync(folder["03-roi.md"], TestContext.Current.CancellationToken);
        var onThePage = run.Published().Where(finding => IsOnThePage(finding.Key)).ToList();
        Assert.Contains(
            $"All {onThePage.Count} figures of this page equal those of `findings.json`, with both ends of their intervals. Withheld in both: {onThePage.Count(finding => finding.Value is null)}.",
            markdown, StringComparison.Ordinal);
        Assert.Contains("Revenue to cost is withheld: Referrals of 2 referrers have been won so far; a return is told from 3 referrers on.", markdown, StringComparison.Ordinal);
        Assert.Equal(["cost", "qualified"], PictureLink().Matches(markdown).Select(picture => picture.Groups[1].Value["03-roi-".Length..^".svg".Length]));
        Assert.All(PictureLink().Matches(markdown), picture => Assert.NotEmpty(XDocument.Load(folder[picture.Groups[1].Value]).Descendants(XName.Get("text", "http://www.w3.org/2000/svg"))));
    }

    [Fact]
    public async Task A_row_that_was_changed_since_the_run_is_found_and_ends_with_1()
    {
        using var folder = new TemporaryFolder();
        File.Copy(run.Warehouse, folder["warehouse.duckdb"]);
        var reports = Path.Combine(folder["reports"], Path.GetFileName(Path.GetDirectoryName(run.FindingsFile)!));
        Directory.CreateDirectory(reports);
        File.Copy(run.FindingsFile, Path.Combine(reports, "findings.json"));
        using (var warehouse = WarehouseFile.Open(folder["warehouse.duckdb"]))
            Assert.Equal(1, warehouse.Execute(
                """
                update core.spend set amount_minor = 2 * amount_minor
                where channel = 'referral' and kind = 'operations' and month = (select max(month) from core.spend where month < (select end_day from marts.periods where period = 'now'))
                """));
        var (code, output, error) = await Notebook.RunAsync(Name, folder["warehouse.duckdb"], "--out", folder.Path);
        Assert.True(code == 1, output + error);
        var markdown = await File.ReadAllTextAsync(folder["03-roi.md"], TestContext.Current.CancellationToken);
        Assert.Matches(@"\n\| roi\.cost \| [\d.]+ \([\d.]+ to [\d.]+\) \| [\d.]+ \(", markdown);
        Assert.DoesNotContain("| roi.revenue.attributed |", markdown, StringComparison.Ordinal);
    }

    static bool IsOnThePage(string name) => Figures().IsMatch(name);

    [GeneratedRegex(@"^(roi\.(cost|revenue\.attributed|revenue_to_cost\.attributed)|cac\.\w+|funnel\.(dis)?qualified_share(\.day_\d+)?)$")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\]\(([^)]+\.svg)\)$", RegexOptions.Multiline)]
    private static partial Regex PictureLink();
}
