using System.Globalization;
using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Ingest.Tables;

namespace Insights.Worker.Ingest;

/// <summary>Schema <c>raw</c>: what the files said, typed, with where each row came from. Every table is there even when no file came.</summary>
public static class RawTables
{
    /// <summary>Creates what is not there yet; does nothing the second time.</summary>
    public static void Create(WarehouseFile warehouse)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        warehouse.Execute("CREATE SCHEMA IF NOT EXISTS raw");
        foreach (var table in CanonicalTables.All) warehouse.Execute(Definition(table));
        warehouse.Execute(Files);
        warehouse.Execute(Quarantine);
        warehouse.Execute("CREATE TABLE IF NOT EXISTS raw.refusals (name VARCHAR NOT NULL, sha256 VARCHAR, reason VARCHAR NOT NULL)");
        CreateCurrencies(warehouse);
    }

    static string Definition(CanonicalTable table)
    {
        var columns = table.Columns.Select(column => $"{Sql.Name(column.RawName)} {column.RawType}{(column.Required ? " NOT NULL" : "")}");
        return $"""
            CREATE TABLE IF NOT EXISTS raw.{Sql.Name(table.Name)} (
              {string.Join(",\n  ", columns)},
              _file_id INTEGER NOT NULL,
              _line BIGINT NOT NULL,
              _extra VARCHAR)
            """;
    }

    const string Files =
        """
        CREATE TABLE IF NOT EXISTS raw.files (
          file_id INTEGER PRIMARY KEY,
          name VARCHAR NOT NULL,
          table_name VARCHAR NOT NULL,
          sha256 VARCHAR NOT NULL,
          bytes BIGINT NOT NULL,
          format VARCHAR NOT NULL,
          encoding VARCHAR,
          delimiter VARCHAR,
          rows_read BIGINT NOT NULL,
          rows_loaded BIGINT NOT NULL,
          rows_quarantined BIGINT NOT NULL,
          unknown_columns VARCHAR[] NOT NULL,
          mapping VARCHAR,
          loaded_at TIMESTAMP NOT NULL,
          UNIQUE (sha256, table_name))
        """;

    const string Quarantine =
        """
        CREATE TABLE IF NOT EXISTS raw.quarantine (
          file_id INTEGER NOT NULL,
          file VARCHAR NOT NULL,
          line BIGINT NOT NULL,
          column_name VARCHAR,
          value VARCHAR,
          reason VARCHAR NOT NULL,
          row_json VARCHAR)
        """;

    static void CreateCurrencies(WarehouseFile warehouse)
    {
        warehouse.Execute("CREATE TABLE IF NOT EXISTS raw.currencies (code VARCHAR PRIMARY KEY, decimals INTEGER NOT NULL)");
        var rows = Currency.All.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"({Sql.Text(entry.Key)}, {entry.Value})"));
        warehouse.Execute($"INSERT OR IGNORE INTO raw.currencies VALUES {string.Join(", ", rows)}");
    }
}
