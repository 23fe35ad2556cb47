using Insights.Worker.Database;

namespace Insights.Worker.Tests.Database;

public sealed class ColumnReaderTests : IDisposable
{
    readonly WarehouseFile warehouse = WarehouseFile.Open(":memory:");

    public void Dispose() => warehouse.Dispose();

    [Theory]
    [InlineData("42::TINYINT", 42)]
    [InlineData("(-42)::TINYINT", -42)]
    [InlineData("200::UTINYINT", 200)]
    [InlineData("(-30000)::SMALLINT", -30000)]
    [InlineData("60000::USMALLINT", 60000)]
    [InlineData("(-2000000000)::INTEGER", -2e9f)]
    [InlineData("4000000000::UINTEGER", 4e9f)]
    [InlineData("(-9000000000000000000)::BIGINT", -9e18f)]
    [InlineData("18000000000000000000::UBIGINT", 18e18f)]
    [InlineData("sum(-7::INTEGER)", -7)]
    [InlineData("170000000000000000000000000000000000000::UHUGEINT", 1.7e38f)]
    [InlineData("0.1::FLOAT", 0.1f)]
    [InlineData("0.1::DOUBLE", 0.1f)]
    [InlineData("'inf'::DOUBLE", float.PositiveInfinity)]
    [InlineData("'nan'::DOUBLE", float.NaN)]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    [InlineData("12.34::DECIMAL(4,2)", 12.34f)]
    [InlineData("(-1234567.891)::DECIMAL(10,3)", -1234567.891f)]
    [InlineData("1234567890123.45::DECIMAL(18,2)", 1234567890123.45f)]
    [InlineData("(-0.5)::DECIMAL(38,10)", -0.5f)]
    [InlineData("DATE '1970-01-11'", 10)]
    [InlineData("DATE '1969-12-31'", -1)]
    [InlineData("TIMESTAMP '1970-01-02 12:00:00'", 1.5f)]
    [InlineData("TIMESTAMP_S '1970-01-02 12:00:00'", 1.5f)]
    [InlineData("TIMESTAMP_MS '1970-01-02 12:00:00'", 1.5f)]
    [InlineData("TIMESTAMP_NS '1970-01-02 12:00:00'", 1.5f)]
    [InlineData("TIMESTAMPTZ '1970-01-02 12:00:00+00'", 1.5f)]
    [InlineData("NULL::DOUBLE", float.NaN)]
    [InlineData("NULL::DECIMAL(38,2)", float.NaN)]
    [InlineData("NULL::BOOLEAN", float.NaN)]
    [InlineData("NULL::DATE", float.NaN)]
    public void Every_type_of_number_reads_as_its_value(string sql, float expected) =>
        Assert.Equal(expected, Assert.Single(warehouse.Columns($"SELECT {sql} AS x")["x"]));

    [Fact]
    public void Columns_keep_the_querys_order_over_many_chunks_and_miss_exactly_what_is_null()
    {
        const int rows = 100_003;
        var table = warehouse.Columns($"SELECT CASE WHEN range % 7 <> 3 THEN range END AS holes, range AS id, 1.5 AS same FROM range({rows})");

        Assert.Equal(["holes", "id", "same"], table.Names);
        Assert.Equal(rows, table.Rows);
        Assert.All(table.Columns, column => Assert.Equal(rows, column.Length));
        for (var row = 0; row < rows; row++)
        {
            Assert.Equal(row, table["id"][row]);
            Assert.Equal(row % 7 == 3 ? float.NaN : row, table["holes"][row]);
        }
    }

    [Fact]
    public void The_columns_hold_what_the_row_reader_reads()
    {
        warehouse.Execute("SELECT setseed(0.5)");
        warehouse.Execute("""
            CREATE TABLE t AS SELECT random() AS a, CASE WHEN random() < 0.3 THEN NULL ELSE (random() * 1000)::INTEGER END AS b,
                   (random() * 100)::DECIMAL(9,4) AS c, random() < 0.5 AS d FROM range(20000)
            """);
        var byRow = warehouse.Query("SELECT * FROM t", row => Enumerable.Range(0, 4)
            .Select(c => row.IsDBNull(c) ? float.NaN : (float)Convert.ToDouble(row.GetValue(c))).ToArray());

        var table = warehouse.Columns("SELECT * FROM t");

        for (var column = 0; column < 4; column++)
            Assert.Equal(byRow.Select(row => row[column]), table.Columns[column]);
    }

    [Fact]
    public void A_query_without_rows_gives_named_empty_columns()
    {
        var table = warehouse.Columns("SELECT 1 AS a, 2.5 AS b WHERE false");
        Assert.Equal(0, table.Rows);
        Assert.Equal(["a", "b"], table.Names);
        Assert.All(table.Columns, Assert.Empty);
    }

    [Theory]
    [InlineData("'text'", "Varchar")]
    [InlineData("[1, 2]", "List")]
    [InlineData("INTERVAL 1 MONTH", "Interval")]
    public void A_column_that_is_no_number_is_refused_by_name(string sql, string type)
    {
        var error = Assert.Throws<NotSupportedException>(() => warehouse.Columns($"SELECT 1 AS fine, {sql} AS odd"));
        Assert.Contains("odd", error.Message);
        Assert.Contains(type, error.Message);
        Assert.Equal(1, warehouse.Scalar<int>("SELECT 1"));
    }

    [Fact]
    public void A_query_that_cannot_be_understood_fails_with_DuckDBs_words_and_the_query()
    {
        var error = Assert.Throws<InvalidOperationException>(() => warehouse.Columns("SELECT x FROM nowhere"));
        Assert.Contains("nowhere does not exist", error.Message);
        Assert.Contains("SELECT x FROM nowhere", error.Message);
    }

    [Fact]
    public void A_query_that_fails_in_the_middle_is_an_error_and_never_a_shorter_result()
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
            warehouse.Columns("SELECT CASE WHEN range = 200000 THEN error('row 200000') ELSE range END AS x FROM range(400000)"));
        Assert.Contains("row 200000", error.Message);
    }

    [Fact]
    public void A_query_that_fails_on_one_of_many_threads_says_why_each_time()
    {
        // More threads than cores: DuckDB then reports its own interrupt of the others in place of the reason about once in twenty times.
        warehouse.Execute("SET threads = 16");
        for (var time = 0; time < 100; time++) A_query_that_fails_in_the_middle_is_an_error_and_never_a_shorter_result();
    }

    [Fact]
    public void A_column_asked_for_by_a_name_that_is_not_there_is_told_which_are() =>
        Assert.Contains("a, b", Assert.Throws<KeyNotFoundException>(() => warehouse.Columns("SELECT 1 AS a, 2 AS b")["c"]).Message);
}
