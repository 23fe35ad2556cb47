using DuckDB.NET.Data;

namespace Insights.Native.Tests;

static class Database
{
    public static DuckDBConnection InMemory() => Open("DataSource=:memory:");

    public static DuckDBConnection Open(string connectionString)
    {
        var connection = new DuckDBConnection(connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>With <c>$v</c> as the parameter's name, when there is one.</summary>
    public static DuckDBCommand Command(this DuckDBConnection connection, string sql, object? value = null)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        if (value is not null) command.Parameters.Add(new DuckDBParameter("v", value));
        return command;
    }

    public static DuckDBDataReader Read(this DuckDBConnection connection, string sql, object? value = null) =>
        connection.Command(sql, value).ExecuteReader();

    public static int Execute(this DuckDBConnection connection, string sql)
    {
        using var command = connection.Command(sql);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this DuckDBConnection connection, string sql, object? value = null)
    {
        using var command = connection.Command(sql, value);
        return command.ExecuteScalar();
    }
}
