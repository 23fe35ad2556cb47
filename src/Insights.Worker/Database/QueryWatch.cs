using DuckDB.NET.Data;

namespace Insights.Worker.Database;

/// <summary>While it lives, queries on the connection can be cancelled and tell how far they are.</summary>
sealed class QueryWatch : IDisposable
{
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    readonly DuckDBConnection connection;
    readonly IProgress<double>? progress;
    readonly Action ended;
    readonly Timer timer;

    public QueryWatch(DuckDBConnection connection, IProgress<double>? progress, Action ended, CancellationToken cancel)
    {
        (this.connection, this.progress, this.ended, Cancel) = (connection, progress, ended, cancel);
        timer = new Timer(_ => Tick(), null, Interval, Interval);
    }

    public CancellationToken Cancel { get; }

    public void Dispose()
    {
        using var stopped = new ManualResetEvent(false);
        if (!timer.Dispose(stopped)) return;
        // Waits for a tick under way: the connection may be closed next.
        stopped.WaitOne();
        ended();
    }

    /// <summary>Interrupts again and again, because DuckDB forgets an interrupt that comes before the query has begun.</summary>
    void Tick()
    {
        if (Cancel.IsCancellationRequested) connection.NativeConnection.Interrupt();
        if (progress is null) return;
        var share = connection.GetQueryProgress().Percentage / 100;
        if (share >= 0) progress.Report(share);
    }
}
