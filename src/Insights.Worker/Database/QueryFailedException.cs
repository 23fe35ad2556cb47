namespace Insights.Worker.Database;

/// <summary>
/// DuckDB says that a query was interrupted, and nobody interrupted it: it failed, and the reason is lost. DuckDB ends a failed
/// query's other threads by an interrupt of its own, and 1.5.6 now and then reports that one (github.com/duckdb/duckdb/pull/25902).
/// </summary>
public sealed class QueryFailedException(string sql, Exception inner) : InvalidOperationException(
    $"A query failed, and DuckDB did not keep the reason. Nothing of it was stored. Run it again; if it fails again, free some memory and disk space.\nin: {sql}", inner)
{
    /// <summary>Whether DuckDB speaks of an interrupt, asked for or not.</summary>
    internal static bool IsInterrupt(Exception exception) =>
        exception is OperationCanceledException || exception.Message.Contains("INTERRUPT Error", StringComparison.Ordinal);
}
