using Insights.Models.Features;
using Insights.Worker.Lab;
using Insights.Worker.Lab.Columns;

namespace Insights.Worker.Tests.Lab.Columns;

public sealed class ColumnTypingTests : IDisposable
{
    const int Rows = 200;

    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("12;-3;4.5;1e3", FeatureKind.Numeric)]
    [InlineData("1;2;3;1", FeatureKind.Numeric)]
    [InlineData("1234,5;0,25;7,0", FeatureKind.Numeric)]
    [InlineData("2026-01-05;2026-02-07;2025-12-31", FeatureKind.Numeric)]
    [InlineData("2026-01-05T10:00:00Z;2026-02-07 11:30:00", FeatureKind.Numeric)]
    [InlineData("0;1", FeatureKind.Boolean)]
    [InlineData("Yes;no", FeatureKind.Boolean)]
    [InlineData("t;f", FeatureKind.Boolean)]
    [InlineData("True;False;NA", FeatureKind.Boolean)]
    [InlineData("yes;no;no internet", FeatureKind.Categorical)]
    [InlineData("DSL;Fiber optic", FeatureKind.Categorical)]
    [InlineData("2026-01-05;soon", FeatureKind.Categorical)]
    [InlineData("a1;2;3;b4", FeatureKind.Categorical)]
    public void A_column_is_what_all_its_values_say(string values, FeatureKind kind) =>
        Assert.Equal(kind, Read(values.Split(';')).Columns[0].Kind);

    [Fact]
    public void What_is_blank_is_missing_and_not_zero()
    {
        var column = Read("1.5", "", " ", "NA", "0").Columns[0];
        Assert.Equal((FeatureKind.Numeric, 1.5f, 0f), (column.Kind, column.Values[0], column.Values[4]));
        Assert.All(column.Values[1..4], value => Assert.True(float.IsNaN(value)));
    }

    [Fact]
    public void A_few_words_among_many_numbers_are_missing_and_told()
    {
        string[] values = [.. Enumerable.Range(0, 99).Select(i => $"{i % 50}.5"), "unknown"];
        var notes = new List<string>();
        var column = Read(notes, values).Columns[0];
        Assert.Equal(FeatureKind.Numeric, column.Kind);
        Assert.True(float.IsNaN(column.Values[99]));
        Assert.Contains(notes, note => note.Contains("x: 2 of 200 values are no numbers, such as 'unknown'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_beyond_a_float_is_missing() =>
        Assert.True(float.IsNaN(Read([], [.. Enumerable.Range(0, 99).Select(i => $"{i}.5"), "1e300"]).Columns[0].Values[99]));

    [Fact]
    public void Days_and_instants_count_from_1970()
    {
        Assert.Equal([1f, 0f, 365f], Read("1970-01-02", "1970-01-01", "1971-01-01").Columns[0].Values[..3]);
        Assert.Equal(1.5f, Read("1970-01-02T12:00:00Z", "1970-01-01 00:00:00").Columns[0].Values[0]);
    }

    [Fact]
    public void Levels_are_told_apart_in_ordinal_order()
    {
        var column = Read("b", "Ä", "a", "", "B").Columns[0];
        Assert.Equal(["B", "a", "b", "Ä"], column.Levels!);
        Assert.Equal([2f, 3f, 1f, float.NaN, 0f], column.Values[..5]);
    }

    [Fact]
    public void The_rarest_of_very_many_levels_count_as_missing_and_that_is_told()
    {
        var notes = new List<string>();
        string[] values = [.. Enumerable.Range(0, 1500).Select(i => $"level {(i < 600 ? i % 300 : i % 100)}")];
        var column = Read(notes, values).Columns[0];
        Assert.Equal(250, column.Levels!.Count);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"level {i}").Except(column.Levels), []);
        Assert.Contains(notes, note => note.StartsWith("x has 300 different values; the 250 most frequent", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("customer", "7590-V{0}", "looks like an identifier")]
    [InlineData("customer_id", "{0}37", "all whole numbers")]
    [InlineData("nr", "{0}", "all whole numbers")]
    [InlineData("contact", "415382{0:0000}", "all whole numbers")]
    [InlineData("comment", "on visit {0} nobody could help me with the bill", "holds free text")]
    [InlineData("constant", "same", "is the same in every row")]
    [InlineData("empty", "NA", "holds no value")]
    public void Columns_that_teach_nothing_are_left_out_in_words(string name, string format, string words)
    {
        var (table, notes) = Table(name, row => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, row * 7 % Rows));
        Assert.Null(table.Find(name));
        Assert.Contains(notes, note => note.StartsWith(name, StringComparison.Ordinal) && note.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("charges", "{0}.25")]
    [InlineData("customer_id", "{0}.25")]
    [InlineData("income", "{0}131")]
    [InlineData("paid", "{0}131")]
    public void Measurements_stay_though_every_row_has_its_own(string name, string format) =>
        Assert.NotNull(Table(name, row => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, row * 7 % Rows)).Table.Find(name));

    [Fact]
    public void What_looks_like_an_identifier_can_be_kept() => Assert.NotNull(Table("customer_id", row => $"{row}37", keep: "customer_id").Table.Find("customer_id"));

    FeatureTable Read(params string[] values) => Read([], values);

    /// <summary>A column x that repeats these values, beside one that is always used.</summary>
    FeatureTable Read(List<string> notes, params string[] values)
    {
        var (table, told) = Table("x", row => values[row % values.Length], rows: Math.Max(Rows, values.Length));
        notes.AddRange(told);
        return table;
    }

    (FeatureTable Table, IReadOnlyList<string> Notes) Table(string name, Func<int, string> value, string? keep = null, int rows = Rows)
    {
        var lines = Enumerable.Range(0, rows).Select(row => $"{value(row)}\t{row % 2}");
        var path = _folder.Write("table.tsv", $"{name}\tother\n{string.Join('\n', lines)}\n");
        var request = new LabRequest(path) { Keep = keep is null ? [] : [keep] };
        return LabFile.Use(request, Nobody.Watches, default, file => (file.Features(request, []).Features, file.Notes));
    }

    public void Dispose() => _folder.Dispose();
}
