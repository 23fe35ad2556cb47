using System.Numerics;
using Insights.Worker.Database;

namespace Insights.Worker.Tests.Database;

public sealed class WarehouseFileTests : IDisposable
{
    readonly WarehouseFile warehouse = WarehouseFile.Open(":memory:");

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void Parameters_reach_the_query_by_name_and_null_is_null()
    {
        warehouse.Execute("CREATE TABLE t (name VARCHAR, score INTEGER)");
        warehouse.Execute("INSERT INTO t VALUES ($name, $score), ($name, NULL)", ("score", 9), ("name", "O'Brien; DROP TABLE t"));

        Assert.Equal(1, warehouse.Scalar<int>("SELECT count(*) FROM t WHERE score = $score AND name LIKE $like", ("score", 9), ("like", "O'B%")));
        Assert.Null(warehouse.Scalar<int?>("SELECT score + $more FROM t", ("more", null)));
        Assert.Equal([9, null], warehouse.Query<int?>("SELECT score FROM t WHERE name = $name ORDER BY score NULLS LAST",
            row => row.IsDBNull(0) ? null : row.GetInt32(0), ("name", "O'Brien; DROP TABLE t")));
    }

    [Fact]
    public void Execute_gives_the_number_of_rows_that_changed()
    {
        warehouse.Execute("CREATE TABLE t AS SELECT range AS x FROM range(10)");
        Assert.Equal(4, warehouse.Execute("DELETE FROM t WHERE x < $below", ("below", 4)));
    }

    [Fact]
    public void A_sum_of_integers_is_a_128_bit_number_and_still_reads_as_what_the_caller_wants()
    {
        const string sum = "SELECT sum(range) FROM range(1000)";
        Assert.Equal(499_500, warehouse.Scalar<int>(sum));
        Assert.Equal(499_500L, warehouse.Scalar<long>(sum));
        Assert.Equal(499_500.0, warehouse.Scalar<double>(sum));
        Assert.Equal(499_500m, warehouse.Scalar<decimal>(sum));
        Assert.Equal(new BigInteger(499_500), warehouse.Scalar<BigInteger>(sum));
        Assert.Equal(499_500L, warehouse.Scalar<long?>(sum));
    }

    [Fact]
    public void No_value_is_null_where_that_can_be_and_an_error_that_names_the_query_where_not()
    {
        Assert.Null(warehouse.Scalar<string?>("SELECT NULL::VARCHAR"));
        Assert.Null(warehouse.Scalar<double?>("SELECT 1.0 WHERE false"));
        var error = Assert.Throws<InvalidOperationException>(() => warehouse.Scalar<double>("SELECT avg(range) FROM range(0)"));
        Assert.Contains("SELECT avg(range) FROM range(0)", error.Message);
    }

    [Fact]
    public void A_transaction_that_throws_leaves_nothing_behind_and_the_next_one_works()
    {
        warehouse.Execute("CREATE TABLE t (x INTEGER PRIMARY KEY)");
        warehouse.InTransaction(() => warehouse.Execute("INSERT INTO t VALUES (1)"));

        Assert.Throws<TimeoutException>(() => warehouse.InTransaction(() =>
        {
            warehouse.Execute("INSERT INTO t VALUES (2)");
            throw new TimeoutException();
        }));
        Assert.ThrowsAny<Exception>(() => warehouse.InTransaction(() => warehouse.Execute("INSERT INTO t VALUES (3), (1)")));
        warehouse.InTransaction(() => warehouse.Execute("INSERT INTO t VALUES (4)"));

        Assert.Equal([1, 4], warehouse.Query("SELECT x FROM t ORDER BY x", row => row.GetInt32(0)));
    }

    [Fact]
    public void The_time_zone_decides_what_a_plain_date_means()
    {
        using var tokyo = WarehouseFile.Open(":memory:", "Asia/Tokyo");
        const string midnight = "SELECT epoch(TIMESTAMPTZ '2026-01-01 00:00:00')";
        Assert.Equal(9 * 3600, warehouse.Scalar<double>(midnight) - tokyo.Scalar<double>(midnight));
    }

    [Fact]
    public void Settings_take_effect()
    {
        using var folder = new TemporaryFolder();
        using var set = WarehouseFile.Open(folder.File("w.duckdb"), new WarehouseSettings
        {
            MemoryLimit = "256MiB", Threads = 1, TempDirectory = folder.File("spill; 'here'"),
        });
        string Setting(string name) => set.Scalar<string>($"SELECT current_setting({Sql.Text(name)})::VARCHAR");

        Assert.Equal("256.0 MiB", Setting("memory_limit"));
        Assert.Equal("1", Setting("threads"));
        Assert.Equal(folder.File("spill; 'here'"), Setting("temp_directory"));
    }
}
