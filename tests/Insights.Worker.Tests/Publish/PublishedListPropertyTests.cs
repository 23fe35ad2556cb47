using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Tests.Asks;
using Insights.Worker.Publish;

namespace Insights.Worker.Tests.Publish;

/// <summary>The lists of random worlds, with names of every kind in them, as the files that people open in a spreadsheet.</summary>
public sealed class PublishedListPropertyTests : IDisposable
{
    static readonly Currency Euro = Currency.Of("EUR");
    readonly TemporaryFolder _root = new();

    [Fact]
    public void No_cell_of_either_list_runs_as_a_formula_and_each_row_is_there() => Prop.ForAll(AskCases.Scored, world =>
    {
        var (asks, calls) = (world.List(), world.Calls());
        ListFiles.AskList(_root["asks.csv"], asks, Euro);
        ListFiles.CallFirst(_root["calls.csv"], calls, Euro);
        ListFiles.Scores(_root["scores.csv"], world.Scores);
        var rows = Read("asks.csv");
        Assert.Equal(asks.Rows.Select(row => Written(row.Contact)), rows.Select(row => Bare(row[3])));
        Assert.Equal(asks.Rows.Select(row => Written(row.ContactId)), rows.Select(row => Bare(row[1])));
        Assert.Equal(calls.Rows.Select(row => Written(row.AccountId)), Read("calls.csv").Select(row => Bare(row[1])));
        Assert.Equal(world.Scores.Advocacy.Count + world.Scores.Churn.Count, Read("scores.csv").Count);
    }).Holds(150);

    [Fact]
    public void No_owners_file_has_a_formula_a_second_line_in_a_cell_or_somebody_held_out() => Prop.ForAll(AskCases.Any, world =>
    {
        using var folder = ReportFolder.Begin(_root.Path, world.Facts.AsOf);
        var asks = world.List();
        OwnerFiles.Write(folder, asks, Euro);
        folder.Commit();
        var files = Directory.Exists(Path.Combine(folder.FinalPath, OwnerFiles.Folder)) ? Directory.GetFiles(Path.Combine(folder.FinalPath, OwnerFiles.Folder)) : [];
        var asked = asks.Rows.Where(row => !row.HeldOut).ToList();
        Assert.Equal(asked.Select(row => row.OwnerEmail).Distinct(StringComparer.Ordinal).Count(), files.Length);
        var rows = files.SelectMany(file => Read(file)).ToList();
        Assert.All(rows.SelectMany(row => row), cell => Assert.All(cell.Split(';'), AssertNoFormula));
        Assert.All(rows.SelectMany(row => row), cell => Assert.DoesNotMatch(@"[\r\n\t\v\f\u0085\u2028\u2029]", cell));
        Assert.Equal(asked.Select(row => row.Rank), rows.Select(row => int.Parse(row[0], CultureInfo.InvariantCulture)).Order());
    }).Holds(150);

    List<string[]> Read(string file)
    {
        var rows = CsvText.Rows(File.ReadAllText(Path.Combine(_root.Path, file)));
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(rows.SelectMany(row => row), AssertNoFormula);
        return rows[1..];
    }

    // What a spreadsheet may drop before it looks at a cell is dropped here, too.
    static void AssertNoFormula(string cell)
    {
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return;
        Assert.False(cell is ['\t' or '\r' or '\n', ..], cell);
        var seen = cell.SkipWhile(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format).FirstOrDefault();
        Assert.False(seen is '=' or '+' or '-' or '@' or '|' or '＝' or '＋' or '－' or '＠', cell);
    }

    static string Bare(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    // Half a surrogate pair has no UTF-8; a name may begin with an apostrophe of its own.
    static string Written(string? text) => Bare(System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text ?? "")));

    public void Dispose() => _root.Dispose();
}
