using Insights.Worker.Database;

namespace Insights.Worker.Tests.Database;

public sealed class QueryWatchTests : IDisposable
{
    /// <summary>Minutes of work: a test that ends has stopped it.</summary>
    const string Endless = "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE hash(a.range + b.range) = 7";

    readonly WarehouseFile warehouse = WarehouseFile.Open(":memory:");

    public void Dispose() => warehouse.Dispose();

    [Theory]
    [InlineData("execute")]
    [InlineData("scalar")]
    [InlineData("query")]
    [InlineData("columns")]
    public void A_running_query_stops_when_its_token_says_so_and_the_warehouse_goes_on(string call)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(150));
        using (warehouse.Watch(source.Token))
        {
            var error = Assert.ThrowsAny<OperationCanceledException>(() => Run(call));
            Assert.Equal(source.Token, error.CancellationToken);
        }
        Assert.Equal(1, warehouse.Scalar<int>("SELECT 1"));
    }

    [Theory]
    [InlineData("execute")]
    [InlineData("scalar")]
    [InlineData("query")]
    [InlineData("columns")]
    public async Task An_interrupt_that_nobody_asked_for_is_a_failure_and_no_cancellation(string call)
    {
        using var watch = warehouse.Watch(new CancellationToken());
        await using var stray = new Timer(_ => warehouse.Connection.NativeConnection.Interrupt(), null, 50, 50);
        Assert.Contains(Endless, Assert.Throws<QueryFailedException>(() => Run(call)).Message);
    }

    [Fact]
    public void A_token_that_said_so_before_stops_the_query_before_it_begins()
    {
        using var watch = warehouse.Watch(new CancellationToken(canceled: true));
        Assert.ThrowsAny<OperationCanceledException>(() => warehouse.Execute("CREATE TABLE t (x INTEGER)"));
        watch.Dispose();
        Assert.Equal(0, warehouse.Scalar<int>("SELECT count(*) FROM duckdb_tables()"));
    }

    [Fact]
    public void A_cancelled_transaction_leaves_nothing_behind()
    {
        warehouse.Execute("CREATE TABLE t (x BIGINT)");
        using (var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(150)))
        using (warehouse.Watch(source.Token))
            Assert.ThrowsAny<OperationCanceledException>(() => warehouse.InTransaction(() =>
            {
                warehouse.Execute("INSERT INTO t VALUES (1)");
                warehouse.Execute($"INSERT INTO t {Endless}");
            }));
        Assert.Equal(0, warehouse.Scalar<int>("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Progress_is_told_as_a_share_that_grows()
    {
        warehouse.Execute("CREATE TABLE big AS SELECT range AS x FROM range(3000000)");
        var told = new Told();
        using (var source = new CancellationTokenSource())
        using (warehouse.Watch(source.Token, told))
        {
            told.Until = share => { if (share > 0.02) source.Cancel(); };
            Assert.ThrowsAny<OperationCanceledException>(() =>
                warehouse.Execute("SELECT sum(list_sum(list_transform(range(300), i -> (i * x) % 7))) FROM big"));
        }
        Assert.NotEmpty(told.Shares);
        Assert.All(told.Shares, share => Assert.InRange(share, 0, 1));
        Assert.Equal(told.Shares.Order(), told.Shares);
    }

    [Fact]
    public void Only_one_watch_at_a_time()
    {
        using var watch = warehouse.Watch(CancellationToken.None);
        Assert.Throws<InvalidOperationException>(() => warehouse.Watch(CancellationToken.None));
    }

    void Run(string call)
    {
        if (call == "execute") warehouse.Execute(Endless);
        else if (call == "scalar") warehouse.Scalar<long>(Endless);
        else if (call == "query") warehouse.Query(Endless, row => row.GetInt64(0));
        else warehouse.Columns(Endless);
    }

    /// <summary>Progress&lt;T&gt; would hand the reports to the thread pool, in any order.</summary>
    sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public Action<double> Until { get; set; } = _ => { };

        public void Report(double value)
        {
            Shares.Add(value);
            Until(value);
        }
    }
}
