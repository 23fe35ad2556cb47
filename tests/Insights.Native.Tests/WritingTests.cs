using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Insights.Native.Tests;

public sealed class WritingTests : IDisposable
{
    readonly DuckDBConnection connection = Database.InMemory();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void The_appender_writes_every_type_with_nulls_and_defaults_over_many_chunks()
    {
        connection.Execute("""
            CREATE TABLE t (id BIGINT, name VARCHAR, score DOUBLE, price DECIMAL(10,2), day DATE, moment TIMESTAMP, ok BOOLEAN,
                            bytes BLOB, tags VARCHAR[], source VARCHAR DEFAULT 'nobody said')
            """);
        using (var appender = connection.CreateAppender("t"))
            for (var row = 0; row < 5000; row++)
            {
                var line = appender.CreateRow().AppendValue((long)row).AppendValue($"客 {row} with a long name");
                (row % 3 == 0 ? line.AppendNullValue() : line.AppendValue(row / 4.0))
                    .AppendValue(row * 0.01m).AppendValue(new DateOnly(2026, 1, 1).AddDays(row % 28)).AppendValue(new DateTime(2026, 1, 1).AddSeconds(row))
                    .AppendValue(row % 2 == 0).AppendValue(new byte[] { 1, 2, (byte)row }).AppendValue(new List<string> { "a", $"b{row}" })
                    .AppendDefault().EndRow();
            }

        using var reader = connection.Read("""
            SELECT count(*), count(score), sum(price), max(day), count(*) FILTER (ok), max(octet_length(bytes)), max(tags[2]),
                   count(*) FILTER (name = '客 ' || id || ' with a long name'), any_value(source) FROM t
            """);
        reader.Read();
        Assert.Equal(5000L, reader.GetInt64(0));
        Assert.Equal(5000L - 1667, reader.GetInt64(1));
        Assert.Equal(124_975.00m, reader.GetDecimal(2));
        Assert.Equal(new DateOnly(2026, 1, 28), reader.GetFieldValue<DateOnly>(3));
        Assert.Equal(2500L, reader.GetInt64(4));
        Assert.Equal("b999", reader.GetString(6));
        Assert.Equal(5000L, reader.GetInt64(7));
        Assert.Equal("nobody said", reader.GetString(8));
    }

    [Fact]
    public void A_repeated_primary_key_says_which_and_keeps_the_table_as_it_was()
    {
        connection.Execute("CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)");
        var error = Assert.Throws<DuckDBException>(() => connection.Execute("INSERT INTO t VALUES (2), (1)"));
        Assert.Equal(DuckDBErrorType.Constraint, error.ErrorType);
        Assert.Contains("Duplicate key \"id: 1\"", error.Message);
        Assert.Equal(1L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Theory]
    [InlineData(8, 7)]
    [InlineData(9, 9)]
    public void The_appender_reports_a_repeated_key_and_writes_nothing(int first, int second)
    {
        connection.Execute("CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (7)");
        using (var appender = connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue(first).EndRow();
            appender.CreateRow().AppendValue(second).EndRow();
            var error = Assert.Throws<DuckDBException>(appender.Close);
            Assert.Contains("duplicate key", error.Message, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(1L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void The_appender_takes_values_in_the_columns_own_type()
    {
        connection.Execute("CREATE TABLE t (x INTEGER)");
        using (var appender = connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue((int?)7).EndRow();
            appender.CreateRow().AppendValue((int?)7).EndRow();
        }
        Assert.Equal(14, connection.Scalar("SELECT sum(x)::INTEGER FROM t"));
    }

    [Fact]
    public void A_transaction_rolled_back_or_forgotten_leaves_nothing()
    {
        connection.Execute("CREATE TABLE t (x INTEGER)");
        using (var rolledBack = connection.BeginTransaction())
        {
            connection.Execute("INSERT INTO t VALUES (1)");
            rolledBack.Rollback();
        }
        using (connection.BeginTransaction()) connection.Execute("INSERT INTO t VALUES (2)");
        using (var kept = connection.BeginTransaction())
        {
            connection.Execute("INSERT INTO t VALUES (3)");
            kept.Commit();
        }
        Assert.Equal(3, connection.Scalar("SELECT sum(x)::INTEGER FROM t"));
    }

    [Theory]
    [InlineData("SELEC 1", "syntax error at or near \"SELEC\"")]
    [InlineData("SELECT * FROM nowhere", "Table with name nowhere does not exist")]
    [InlineData("SELECT '針'::INTEGER", "Could not convert string '針' to INT32")]
    public void An_error_says_what_is_wrong(string sql, string words) =>
        Assert.Contains(words, Assert.Throws<DuckDBException>(() => connection.Scalar(sql)).Message);
}
