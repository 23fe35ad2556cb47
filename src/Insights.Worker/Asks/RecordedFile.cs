using System.Data;
using System.Globalization;
using Insights.Worker.Database;
using Insights.Worker.Ingest;

namespace Insights.Worker.Asks;

/// <summary>
/// The inbox's files <c>asks-recorded-&lt;day&gt;.csv</c>. A day's file is written anew under a hidden name and renamed, so that no load
/// sees half of it; its later rows, and those of later days, correct earlier ones of the same ask.
/// </summary>
sealed class RecordedFile(string inbox)
{
    const string Columns = "ask_id varchar, contact_id varchar, asked_at varchar, asked_by varchar, channel varchar, variant varchar, outcome varchar, outcome_at varchar, held_out varchar";
    const string Dialect = "header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"'";

    /// <summary>Everything recorded in the inbox, in the order in which it counts.</summary>
    public IReadOnlyList<RecordedAsk> Read()
    {
        if (!Directory.Exists(inbox)) throw new InboxMissingException(inbox);
        using var reader = WarehouseFile.Open(":memory:");
        return [.. Directory.EnumerateFiles(inbox, "asks-recorded-*.csv").Order(StringComparer.Ordinal)
            .SelectMany(path => reader.Query($"select * from read_csv({Sql.Text(path)}, {Dialect})", Row))];
    }

    /// <summary>Adds rows to the day's file.</summary>
    /// <returns>Its path.</returns>
    public string Append(DateOnly day, IReadOnlyList<RecordedAsk> rows)
    {
        var path = Path.Combine(inbox, Name(day));
        var unfinished = Path.Combine(inbox, $".{Name(day)}.tmp");
        using (var writer = WarehouseFile.Open(":memory:"))
        {
            writer.Execute($"create table recorded ({Columns})");
            if (File.Exists(path)) writer.Execute($"insert into recorded by name select * from read_csv({Sql.Text(path)}, {Dialect})");
            foreach (var row in rows) Insert(writer, row);
            writer.Execute($"copy recorded to {Sql.Text(unfinished)} (format csv, header)");
        }
        File.Move(unfinished, path, overwrite: true);
        return path;
    }

    /// <summary>The name of a day's file; it begins with the table's, so that any load knows it.</summary>
    public static string Name(DateOnly day) => $"asks-recorded-{day:yyyy-MM-dd}.csv";

    static void Insert(WarehouseFile writer, RecordedAsk row) => writer.Execute(
        "insert into recorded values ($id, $contact, $asked, $by, $channel, $variant, $outcome, $known, 'false')",
        ("id", row.AskId), ("contact", row.ContactId), ("asked", Text(row.AskedOn)), ("by", row.By), ("channel", row.Channel), ("variant", row.Variant),
        ("outcome", row.Outcome), ("known", row.OutcomeOn is { } on ? Text(on) : null));

    static RecordedAsk Row(IDataRecord row) => new(
        row.RequiredText("ask_id"), row.RequiredText("contact_id"), Day(row.RequiredText("asked_at")), row.RequiredText("outcome"),
        row.Text("outcome_at") is { } known ? Day(known) : null)
    {
        By = row.Text("asked_by"), Channel = row.Text("channel"), Variant = row.Text("variant"),
    };

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
