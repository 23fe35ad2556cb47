using System.Data;
using System.Globalization;
using DuckDB.NET.Data;
using Insights.Worker.Database;

namespace Insights.Worker.Ingest.Reading;

/// <summary>Statements that a cancellation interrupts.</summary>
sealed class Statements(WarehouseFile warehouse, CancellationToken ct)
{
    public CancellationToken Cancellation => ct;

    public int Execute(string sql) => Run(sql, command => command.ExecuteNonQuery());

    public long Count(string sql) => Run(sql, command => Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture));

    public List<T> Query<T>(string sql, Func<IDataRecord, T> read) => Run(sql, command =>
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    });

    T Run<T>(string sql, Func<DuckDBCommand, T> run)
    {
        ct.ThrowIfCancellationRequested();
        using var command = warehouse.Connection.CreateCommand();
        command.CommandText = sql;
        using var interrupt = ct.Register(command.Cancel);
        try
        {
            return run(command);
        }
        catch (Exception e) when (QueryFailedException.IsInterrupt(e) && !ct.IsCancellationRequested)
        {
            throw new QueryFailedException(sql, e);
        }
    }
}
