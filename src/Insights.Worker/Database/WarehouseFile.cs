using System.Data;
using DuckDB.NET.Data;

namespace Insights.Worker.Database;

/// <summary>
/// The DuckDB file that holds a company's warehouse. One process writes, so whoever opens it for writing owns it;
/// all settings go on this first connection because a second one to the same path ignores its own.
/// </summary>
public sealed class WarehouseFile : IDisposable
{
    private WarehouseFile(DuckDBConnection connection) => Connection = connection;

    public DuckDBConnection Connection { get; }

    /// <summary>Opens or creates the file for reading and writing; <c>:memory:</c> gives a warehouse that is gone when closed.</summary>
    /// <param name="timeZone">IANA name; plain dates in the inbox mean midnight there.</param>
    public static WarehouseFile Open(string path, string timeZone = "UTC")
    {
        var connection = new DuckDBConnection($"DataSource={path}");
        connection.Open();
        var file = new WarehouseFile(connection);
        file.Execute($"SET TimeZone = {Sql.Text(timeZone)}");
        file.Execute("SET preserve_insertion_order = true");
        return file;
    }

    public int Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public T Scalar<T>(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        var value = command.ExecuteScalar();
        return value is T typed ? typed : (T)Convert.ChangeType(value!, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Every row of a query, through a function that reads one.</summary>
    public List<T> Query<T>(string sql, Func<IDataRecord, T> read)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public void Dispose() => Connection.Dispose();
}
