using System.Text.RegularExpressions;

namespace Insights.Worker.Tests.Notebooks;

[Collection(NotebookCollection.Name)]
public sealed partial class IncentiveNotebookTests(RunOfASmallCompany run)
{
    const string Name = "04-incentives.cs";

    [Fact]
    public async Task The_notebook_derives_what_the_run_published_of_a_test_and_of_what_predictions_rest_on()
    {
        using var folder = new TemporaryFolder();
        var (code, output, error) = await Notebook.RunAsync(Name, run.Warehouse, "--test", "cash-or-credit", "--out", folder.Path);
        Assert.True(code == 0, output + error + (File.Exists(folder["04-incentives.md"]) ? await File.ReadAllTextAsync(folder["04-incentives.md"], TestContext.Current.CancellationToken) : ""));
        Assert.Equal(folder["04-incentives.md"], output.TrimEnd().Split('\n')[^1]);

        var markdown = await File.ReadAllTextAsync(folder["04-incentives.md"], TestContext.Current.CancellationToken);
        Assert.True(int.Parse(Compared().Match(markdown).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) >= 10, markdown);
        Assert.Contains("lots explain how unlike the arms are", markdown, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["04-incentives-uptake.svg"]));
    }

    [Fact]
    public async Task Figures_that_were_published_otherwise_are_found_and_end_with_1()
    {
        using var folder = new TemporaryFolder();
        File.Copy(run.Warehouse, folder["warehouse.duckdb"]);
        var reports = Path.Combine(folder["reports"], Path.GetFileName(Path.GetDirectoryName(run.FindingsFile)!));
        Directory.CreateDirectory(reports);
        var published = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(run.FindingsFile)!, "incentives.json"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(reports, "incentives.json"), Referred().Replace(published, "\"referred\":12345", 1), TestContext.Current.CancellationToken);
        var (code, output, error) = await Notebook.RunAsync(Name, folder["warehouse.duckdb"], "--out", folder.Path);
        Assert.True(code == 1, output + error);
        Assert.Contains("12345", await File.ReadAllTextAsync(folder["04-incentives.md"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"All (\d+) figures of this page equal those of `incentives\.json`")]
    private static partial Regex Compared();

    [GeneratedRegex("\"referred\":\\d+")]
    private static partial Regex Referred();
}
