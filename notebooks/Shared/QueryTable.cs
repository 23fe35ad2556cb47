using System.Data;
using System.Globalization;
using Insights.Worker.Database;

namespace Insights.Notebooks;

/// <summary>A step of a derivation: a table made by a query as the reader may repeat it, and what it holds.</summary>
static class QueryTable
{
    /// <summary>Makes the table, for the steps after it, and writes both; of a long table the first rows.</summary>
    public static void Step(this Page page, WarehouseFile warehouse, string table, string query, int rows = 12)
    {
        var create = $"create temp table {table} as\n{query}";
        warehouse.Execute(create);
        IReadOnlyList<string> head = [];
        var all = warehouse.Query($"from {table}", row =>
        {
            head = [.. Enumerable.Range(0, row.FieldCount).Select(column => row.GetName(column).Replace('_', ' '))];
            return Cells(row);
        });
        page.Sql(create);
        if (all.Count == 0)
        {
            page.Write("No row.");
            return;
        }
        page.Table(head, all.Take(rows));
        if (all.Count > rows) page.Write($"… and {all.Count - rows} more rows.");
    }

    static IReadOnlyList<string> Cells(IDataRecord row) => [.. Enumerable.Range(0, row.FieldCount).Select(column => Text(row.GetValue(column)))];

    static string Text(object value) => value switch
    {
        DBNull => "–",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString("#,0.####", CultureInfo.InvariantCulture).Replace('-', '−'),
        _ => value.ToString()!,
    };
}
