using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Features;
using Xunit;

namespace Insights.Models.Tests.Features;

public class FeatureTableTests
{
    static readonly FeatureColumn Age = FeatureColumn.Numeric("age", [30, float.NaN, 50]);
    static readonly FeatureColumn Plan = FeatureColumn.Categorical("plan", ["pro", null, "free"]);
    static readonly FeatureColumn Paid = FeatureColumn.Boolean("paid", [true, false, null]);

    [Fact]
    public void Levels_are_numbered_in_ordinal_order_and_missing_is_NaN()
    {
        var column = FeatureColumn.Categorical("c", ["b", "a", null, "B", "b"]);
        Assert.Equal(["B", "a", "b"], column.Levels!);
        Assert.Equal([2, 1, float.NaN, 0, 2], column.Values);
        Assert.Equal(1, column.CountMissing());
    }

    [Fact]
    public void Columns_are_found_by_name()
    {
        var table = new FeatureTable([Age, Plan, Paid]);
        Assert.Equal(3, table.Rows);
        Assert.Same(Plan, table["plan"]);
        Assert.Null(table.Find("Plan"));
        var error = Assert.Throws<KeyNotFoundException>(() => table["Plan"]);
        Assert.Contains("age, plan, paid", error.Message);
    }

    [Fact]
    public void Selected_rows_come_in_the_order_asked_for_and_may_repeat()
    {
        var table = new FeatureTable([Age, Plan, Paid]).Select([2, 0, 2]);
        Assert.Equal([50, 30, 50], table["age"].Values);
        Assert.Equal([0, 1, 0], table["plan"].Values);
        Assert.Equal([float.NaN, 1, float.NaN], table["paid"].Values);
        Assert.Equal(Plan.Levels, table["plan"].Levels);
        Assert.Equal(0, table.Select([]).Rows);
    }

    [Fact]
    public void A_row_that_is_not_there_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeatureTable([Age]).Select([0, 3]));

    [Theory]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void An_infinite_value_is_refused_by_column_and_row(float value)
    {
        var error = Assert.Throws<ArgumentException>(() => new FeatureTable([FeatureColumn.Numeric("spend", [1, value])]));
        Assert.Contains("spend, row 1", error.Message);
    }

    [Fact]
    public void What_does_not_fit_its_kind_is_refused_by_name()
    {
        Refused("two columns are named age", Age, Age);
        Refused("short has 1 rows, but column age has 3", Age, FeatureColumn.Numeric("short", [1]));
        Refused("paid, row 0: 2 is not 0 or 1", new FeatureColumn("paid", FeatureKind.Boolean, [2]));
        Refused("plan, row 1: 1 is not the number of one of its 1 levels", new FeatureColumn("plan", FeatureKind.Categorical, [0, 1], ["a"]));
        Refused("plan, row 0: 0.5", new FeatureColumn("plan", FeatureKind.Categorical, [0.5f], ["a"]));
        Refused("level a must come once", new FeatureColumn("plan", FeatureKind.Categorical, [], ["b", "a"]));
        Refused("levels belong to", new FeatureColumn("plan", FeatureKind.Categorical, []));
        Refused("levels belong to", new FeatureColumn("age", FeatureKind.Numeric, [], ["a"]));
        Refused("needs a name", FeatureColumn.Numeric(" ", [1]));
        Refused("at least one column");
    }

    [Fact]
    public void A_level_unknown_to_the_other_column_becomes_missing()
    {
        var recoded = Plan.WithLevels(["basic", "pro"]);
        Assert.Equal([1, float.NaN, float.NaN], recoded.Values);
        _ = new FeatureTable([recoded]);
        Assert.Throws<InvalidOperationException>(() => Age.WithLevels(["a"]));
    }

    [Fact]
    public void A_categorical_column_gives_back_the_values_it_was_made_of() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?[]>(), values =>
        {
            var column = new FeatureTable([FeatureColumn.Categorical("c", values)])["c"];
            return column.Values.Select(code => float.IsNaN(code) ? null : column.Levels![(int)code]).SequenceEqual(values);
        }).QuickCheckThrowOnFailure();

    static void Refused(string because, params FeatureColumn[] columns) =>
        Assert.Contains(because, Assert.Throws<ArgumentException>(() => new FeatureTable(columns)).Message, StringComparison.OrdinalIgnoreCase);
}
