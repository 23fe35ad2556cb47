using Insights.Models.Features;
using Insights.Worker.Database;
using Insights.Worker.Score;

namespace Insights.Worker.Tests.Score;

public sealed class FeatureTableReaderTests : IDisposable
{
    static readonly HashSet<string> Keys = ["id", "as_of"];

    readonly WarehouseFile _warehouse = WarehouseFile.Open(":memory:");

    public FeatureTableReaderTests() => _warehouse.Execute(
        """
        create table t as
        select * from (values
          (3, date '2026-03-31', 'b', 1.5::double, 7::hugeint, true, null::varchar, null::integer),
          (1, date '2026-02-28', 'B', null, 5, false, null, null),
          (2, date '2026-03-31', null, -2, 6, null, null, null),
          (4, date '2026-03-31', 'o''neill', 0, null, true, null, null)
        ) as rows(id, as_of, kind, size, count, is_on, silent, never)
        """);

    [Fact]
    public void The_columns_are_the_features_by_their_types_and_in_their_order()
    {
        var columns = Read().Columns;

        Assert.Equal(["kind", "size", "count", "is_on", "silent", "never"], columns.Select(column => column.Name));
        Assert.Equal(
            [FeatureKind.Categorical, FeatureKind.Numeric, FeatureKind.Numeric, FeatureKind.Boolean, FeatureKind.Categorical, FeatureKind.Numeric],
            columns.Select(column => column.Kind));
    }

    [Fact]
    public void Words_become_levels_in_ordinal_order_whatever_characters_they_hold()
    {
        var kind = Read()["kind"];

        Assert.Equal(["B", "b", "o'neill"], kind.Levels!);
        Are([0, float.NaN, 1, 2], kind.Values);
    }

    [Fact]
    public void No_value_is_missing_and_never_0_or_no()
    {
        var table = Read();

        Are([float.NaN, -2, 1.5f, 0], table["size"].Values);
        Are([5, 6, 7, float.NaN], table["count"].Values);
        Are([0, float.NaN, 1, 1], table["is_on"].Values);
    }

    [Fact]
    public void A_column_without_any_value_stays_and_is_missing_everywhere()
    {
        var table = Read();

        Assert.Empty(table["silent"].Levels!);
        Assert.All(new[] { "silent", "never" }, name => Assert.Equal(4, table[name].CountMissing()));
    }

    [Fact]
    public void Rows_are_those_asked_for_in_the_order_asked_for_with_their_numbers_beside_them()
    {
        var (features, numbers) = new FeatureTableReader(_warehouse).Read("t", Keys, "as_of > date '2026-03-01'", "id desc", "id", "as_of", "is_on::int");

        Are([4, 3, 2], numbers[0]);
        Assert.All(numbers[1], day => Assert.Equal(new DateOnly(2026, 3, 31).DayNumber - new DateOnly(1970, 1, 1).DayNumber, day));
        Are([1, 1, float.NaN], numbers[2]);
        Are([0, 1.5f, -2], features["size"].Values);
    }

    [Fact]
    public void Of_more_than_a_hundred_levels_the_rarest_count_as_missing()
    {
        _warehouse.Execute("create table many as select 'L' || lpad(least(i, 119)::varchar, 3, '0') as level, 1 as one from range(240) as r(i) union all select 'L' || lpad(i::varchar, 3, '0'), 2 from range(10, 109) as r(i)");

        var level = new FeatureTableReader(_warehouse).Read("many", new HashSet<string>(), "one = 1", "level").Features["level"];

        // The last level has 121 rows, 99 have two, and what is left is there once.
        Assert.Equal(100, level.Levels!.Count);
        Assert.Equal(("L010", "L108", "L119"), (level.Levels[0], level.Levels[^2], level.Levels[^1]));
        Assert.Equal(20, level.CountMissing());
    }

    [Fact]
    public void A_table_without_rows_has_its_columns_all_the_same() =>
        Assert.Equal((6, 0), (Empty().Columns.Count, Empty().Rows));

    static void Are(IEnumerable<float> expected, IEnumerable<float> actual) => Assert.Equal(expected, actual);

    FeatureTable Read() => new FeatureTableReader(_warehouse).Read("t", Keys, "true", "id").Features;

    FeatureTable Empty() => new FeatureTableReader(_warehouse).Read("t", Keys, "false", "id").Features;

    public void Dispose() => _warehouse.Dispose();
}
