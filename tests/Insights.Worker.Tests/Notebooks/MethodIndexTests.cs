using System.Text.RegularExpressions;
using Insights.Models.Findings;

namespace Insights.Worker.Tests.Notebooks;

/// <summary><c>docs/methods/README.md</c> leads from every published figure to its page.</summary>
[Collection(NotebookCollection.Name)]
public sealed partial class MethodIndexTests(RunOfASmallCompany run)
{
    static readonly string Folder = Path.Combine(Repository.Root, "docs", "methods");

    [Fact]
    public void Every_published_finding_is_in_exactly_one_row()
    {
        var rows = Rows();
        Assert.All(run.Published().Keys, name => Assert.True(rows.Count(row => row.Covers(name)) == 1,
            $"{name} is in {rows.Count(row => row.Covers(name))} rows of docs/methods/README.md; it must be in one."));
    }

    [Fact]
    public void Every_published_finding_may_be_a_goal() => Assert.All(run.Published().Keys, name => Assert.True(FindingNames.Contains(name), name));

    [Fact]
    public void Every_row_has_a_finding_of_a_run()
    {
        var names = run.Published().Keys.ToList();
        Assert.All(Rows().SelectMany(row => row.Patterns), pattern => Assert.True(names.Exists(pattern.IsMatch), $"No run publishes {pattern}."));
    }

    [Fact]
    public void Every_row_leads_to_a_page_that_is_there_and_to_tables_that_are_built()
    {
        var models = Insights.Worker.Warehouse.SqlFiles.All.Select(model => model.FullName).ToHashSet();
        Assert.All(Rows(), row =>
        {
            Assert.True(File.Exists(Path.Combine(Folder, row.Page)), $"{row.Page} is not there.");
            Assert.NotEmpty(row.Tables);
            Assert.All(row.Tables, table => Assert.Contains(table, models));
        });
    }

    static List<Row> Rows()
    {
        var rows = File.ReadLines(Path.Combine(Folder, "README.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')).Select(cells => new Row(
                [.. Code().Matches(cells[1]).Select(code => Pattern(code.Groups[1].Value))],
                Link().Match(cells[3]).Groups[1].Value,
                [.. Code().Matches(cells[4]).Select(code => code.Groups[1].Value)])).ToList();
        Assert.NotEmpty(rows);
        return rows;
    }

    static Regex Pattern(string name) => new($"^{Regex.Escape(name).Replace(@"\*", ".+")}$");

    sealed record Row(IReadOnlyList<Regex> Patterns, string Page, IReadOnlyList<string> Tables)
    {
        public bool Covers(string name) => Patterns.Any(pattern => pattern.IsMatch(name));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
