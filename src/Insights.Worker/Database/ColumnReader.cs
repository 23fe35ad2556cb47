using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Insights.Worker.Database;

/// <summary>
/// Reads a query's result straight from DuckDB's vectors into columns of floats. Numbers keep their value to a float's 24
/// bits; false and true become 0 and 1; dates and timestamps become days since 1970-01-01; no value becomes NaN.
/// </summary>
/// <remarks>The one place that calls the bindings themselves: it keeps to members that ours and the package's both have.</remarks>
public static class ColumnReader
{
    /// <exception cref="NotSupportedException">A column of text or of another type that is no number.</exception>
    /// <exception cref="InvalidOperationException">The query failed; the message is DuckDB's.</exception>
    /// <exception cref="OperationCanceledException">The query was interrupted.</exception>
    public static ColumnTable Read(DuckDBConnection connection, string sql)
    {
        using var statement = Prepare(connection, sql);
        var state = NativeMethods.PreparedStatements.DuckDBExecutePreparedStreaming(statement, out var result);
        try
        {
            if (!state.IsSuccess()) throw Failure(ref result, sql);
            return Drain(ref result, sql);
        }
        finally
        {
            result.Close();
        }
    }

    static DuckDBPreparedStatement Prepare(DuckDBConnection connection, string sql)
    {
        var state = NativeMethods.PreparedStatements.DuckDBPrepare(connection.NativeConnection, sql, out var statement);
        if (state.IsSuccess()) return statement;
        using (statement)
            throw new InvalidOperationException($"{NativeMethods.PreparedStatements.DuckDBPrepareError(statement)}\nin: {sql}");
    }

    static ColumnTable Drain(ref DuckDBResult result, string sql)
    {
        var columns = Columns(ref result);
        var rows = 0;
        while (true)
        {
            using var chunk = NativeMethods.Query.DuckDBFetchChunk(result);
            // An error in the middle of a streamed result looks like its end.
            if (chunk.IsInvalid) break;
            var size = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);
            for (var column = 0; column < columns.Length; column++)
                columns[column].Append(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, column), size);
            rows += size;
        }
        if (NativeMethods.Query.DuckDBResultErrorType(ref result) != DuckDBErrorType.Invalid) throw Failure(ref result, sql);
        return new([.. columns.Select(column => column.Name)], [.. columns.Select(column => column.Values())], rows);
    }

    static FloatColumn[] Columns(ref DuckDBResult result)
    {
        var columns = new FloatColumn[(int)NativeMethods.Query.DuckDBColumnCount(ref result)];
        for (var column = 0; column < columns.Length; column++)
        {
            var name = NativeMethods.Query.DuckDBColumnName(ref result, column) ?? $"column {column + 1}";
            using var type = NativeMethods.Query.DuckDBColumnLogicalType(ref result, column);
            columns[column] = new(name, FloatConversion.Of(type, name));
        }
        return columns;
    }

    static Exception Failure(ref DuckDBResult result, string sql)
    {
        var message = NativeMethods.Query.DuckDBResultError(ref result);
        return NativeMethods.Query.DuckDBResultErrorType(ref result) == DuckDBErrorType.Interrupt
            ? new OperationCanceledException(message)
            : new InvalidOperationException($"{message}\nin: {sql}");
    }
}
