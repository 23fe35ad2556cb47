using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Insights.Worker.Tests.Notebooks;

[Collection(NotebookCollection.Name)]
public sealed partial class BackTestNotebookTests(RunOfASmallCompany run)
{
    const string Name = "02-back-test.cs";

    [Fact]
    public async Task The_notebook_judges_the_back_test_again_as_the_card_does()
    {
        using var folder = new TemporaryFolder();
        await TrainedModels.WriteAsync(folder["models"], run.AsOf);
        var (code, output, error) = await Notebook.RunAsync(Name, run.Warehouse, "--models", folder["models"], "--out", folder.Path);
        Assert.True(code == 0, output + error);
        Assert.Equal(folder["02-back-test.md"], output.TrimEnd().Split('\n')[^1]);

        var markdown = await File.ReadAllTextAsync(folder["02-back-test.md"], TestContext.Current.CancellationToken);
        // Four months; two figures of each of four rankings, and their share at the list's length; slope, intercept, Brier score, log loss saved.
        Assert.Contains("All 20 figures compared equal those of the card.", markdown, StringComparison.Ordinal);
        Assert.Contains("asking every 9–10, latest first", markdown, StringComparison.Ordinal);
        Assert.Contains("**Worth using.** On months that it had not seen its AUC was", markdown, StringComparison.Ordinal);
        Assert.Contains("No back-test. Nothing was trained", markdown, StringComparison.Ordinal);
        var pictures = PictureLink().Matches(markdown).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(["months", "auc", "reliability", "top", "features"], pictures.Select(picture => picture["02-back-test-advocacy-".Length..^".svg".Length]));
        Assert.All(pictures, picture => Assert.NotEmpty(XDocument.Load(folder[picture]).Descendants(XName.Get("text", "http://www.w3.org/2000/svg"))));
    }

    [Fact]
    public async Task A_row_that_says_otherwise_than_the_card_is_found_and_ends_with_1()
    {
        using var folder = new TemporaryFolder();
        await TrainedModels.WriteAsync(folder["models"], run.AsOf);
        var file = folder[Path.Combine("models", $"advocacy-{run.AsOf:yyyy-MM-dd}.back-test.csv")];
        var rows = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, FirstRow().Replace(rows, "$1false,0.999,", 1), TestContext.Current.CancellationToken);
        var (code, output, error) = await Notebook.RunAsync(Name, run.Warehouse, "--models", folder["models"], "--out", folder.Path);
        Assert.True(code == 1, output + error);
        Assert.Contains("| AUC of the model |", await File.ReadAllTextAsync(folder["02-back-test.md"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_could_be_learned_it_says_why()
    {
        using var folder = new TemporaryFolder();
        var (code, output, error) = await Notebook.RunAsync(Name, run.Warehouse, "--out", folder.Path);
        Assert.True(code == 0, output + error);
        Assert.Matches(@"No back-test\. \d+ contacts referred so far; a model needs about 100 to learn from\.", await File.ReadAllTextAsync(folder["02-back-test.md"], TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(@"(?<=happened.*\r\n)([^,]+,[^,]+,\d+,)(?:true|false),[^,]+,")]
    private static partial Regex FirstRow();

    [GeneratedRegex(@"\]\(([^)]+\.svg)\)$", RegexOptions.Multiline)]
    private static partial Regex PictureLink();
}
