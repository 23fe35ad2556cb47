using Insights.Worker.Database;

namespace Insights.Worker.Publish;

/// <summary>Writes <c>quarantine.csv</c>: every value that could not be read, where it stands and what was expected.</summary>
public static class QuarantineFile
{
    public static void Write(string path, WarehouseFile warehouse) => CsvFile.Write(path,
        ["file", "line", "column", "value", "reason"],
        warehouse.Query(
            "select file, line, column_name, value, reason from raw.quarantine order by file, line, column_name",
            row => (IReadOnlyList<object?>)
                [row.Text("file"), row.Whole("line"), row.Text("column_name"), row.Text("value"), row.Text("reason")]));
}
