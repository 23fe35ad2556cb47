using System.Text;
using Insights.Worker.Ingest.Tables;

namespace Insights.Worker.Tests.Ingest;

/// <summary>The dictionary is written from the tables that the loader uses, so it can't say anything else than the code does.</summary>
public sealed class DataDictionaryTests
{
    const string Where = "docs/data-dictionary.md";

    [Fact]
    public void The_data_dictionary_is_current()
    {
        var path = Path.Combine(Repository.Root, Where);
        var current = Render();
        if (Environment.GetEnvironmentVariable("INSIGHTS_WRITE_DOCS") == "1") File.WriteAllText(path, current);
        Assert.True(File.ReadAllText(path) == current, $"{Where} is out of date: run this test once with INSIGHTS_WRITE_DOCS=1, and commit the file.");
    }

    static string Render()
    {
        var text = new StringBuilder(
            """
            # Data dictionary

            What the files of the inbox may hold, and what schema `raw` of the warehouse makes of it. A test writes this page from
            `CanonicalTables.cs`; don't edit it by hand.

            Columns in **bold** must be in the file, and no row may leave them empty. Every raw table also has `_file_id` (the file, in
            `raw.files`), `_line` (the line its record starts on; the header is line 1; the row's number in Parquet) and `_extra` (a JSON
            object of the columns that have no place here). Instants are UTC; a day without a time is midnight in the configured zone.


            """);
        foreach (var table in CanonicalTables.All) Render(table, text);
        return text.ToString().TrimEnd() + "\n";
    }

    static void Render(CanonicalTable table, StringBuilder text)
    {
        text.Append($"## {table.Name}\n\nOne row: {table.Grain}.");
        if (table.OneOf.Count > 0) text.Append($" Every row fills {string.Join(" or ", table.OneOf.Select(name => $"`{name}`"))}.");
        text.Append("\n\n| column | in `raw` | values | meaning |\n|---|---|---|---|\n");
        foreach (var column in table.Columns)
        {
            var name = column.Required ? $"**{column.Name}**" : column.Name;
            text.Append($"| {name} | `{column.RawName}` {column.RawType} | {column.Expected} | {column.Meaning} |\n");
        }

        text.Append('\n');
    }
}
