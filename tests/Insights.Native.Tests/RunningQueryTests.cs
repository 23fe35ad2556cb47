using DuckDB.NET.Data;

namespace Insights.Native.Tests;

public sealed class RunningQueryTests : IDisposable
{
    readonly DuckDBConnection connection = Database.InMemory();

    public void Dispose() => connection.Dispose();

    [Fact]
    public async Task A_cancelled_query_ends_with_OperationCanceledException_and_the_connection_goes_on()
    {
        using var command = connection.Command("SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE hash(a.range + b.range) = 7");
        var query = Task.Run(command.ExecuteScalar, CancellationToken.None);
        // Again and again: an interrupt that comes before the query has begun is forgotten.
        while (!query.IsCompleted)
        {
            command.Cancel();
            await Task.Delay(20);
        }
        await Assert.ThrowsAsync<OperationCanceledException>(() => query);
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task Progress_counts_the_rows_of_the_table_that_is_read()
    {
        connection.Execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false; SET progress_bar_time = 0");
        connection.Execute("CREATE TABLE big AS SELECT range AS x FROM range(3000000)");
        using var command = connection.Command("SELECT sum(list_sum(list_transform(range(300), i -> (i * x) % 7))) FROM big");
        var query = Task.Run(command.ExecuteScalar, CancellationToken.None);
        var seen = connection.GetQueryProgress();
        while (!query.IsCompleted && seen.RowsProcessed == 0)
        {
            await Task.Delay(5);
            seen = connection.GetQueryProgress();
        }
        while (!query.IsCompleted)
        {
            command.Cancel();
            await Task.Delay(20);
        }
        await Assert.ThrowsAsync<OperationCanceledException>(() => query);
        Assert.InRange(seen.Percentage, double.Epsilon, 100);
        Assert.InRange(seen.RowsProcessed, 1UL, seen.TotalRowsToProcess);
    }
}
