using System.Globalization;
using Insights.Worker.Ingest;
using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Asks;

/// <summary>A file in which people wrote what came of their asks: an owner's list, filled in, or any table with the same columns.</summary>
/// <param name="Reports">Rows with an outcome.</param>
/// <param name="Open">Rows without one: not asked yet.</param>
/// <param name="Problems">Rows that can't be understood, each with its line.</param>
sealed record FilledList(IReadOnlyList<ReportedAsk> Reports, int Open, IReadOnlyList<string> Problems)
{
    static readonly string[] DayForms = ["yyyy-MM-dd", "yyyy/M/d", "d.M.yyyy"];

    /// <summary>Reads it, whatever delimiter and encoding the spreadsheet saved it in.</summary>
    /// <exception cref="AsksRefused">It can't be read, or has no outcome or no contact in any column.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FilledList Read(string path, string? by, CancellationToken ct)
    {
        try
        {
            return SingleFile.Read(path, null, ct, (_, statements, source) => Read(statements, source, by));
        }
        catch (FileRefusedException e)
        {
            throw new AsksRefused([e.Message]);
        }
    }

    static FilledList Read(Statements statements, Source source, string? by)
    {
        if (source.Find("contact_id") < 0) source.Place("email");
        source.Place("outcome");
        string Column(string name) => source.Find(name) is >= 0 and var place ? $"coalesce(trim(c{place}), '')" : "''";
        var rows = statements.Query(
            $"""
            select line, {Column("contact_id")}, {Column("email")}, {Column("outcome")}, {Column("outcome_on")}, {Column("channel")}, {Column("variant")}, {Column("asked_by")}
            from ingest_source order by line
            """,
            row => (Line: Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture), Cells: Enumerable.Range(1, 7).Select(row.GetString).ToArray()));
        var problems = statements.Query("select line, reason from ingest_malformed order by line", row => $"line {row.GetValue(0)}: {row.GetString(1)}");
        var filled = rows.Where(row => row.Cells[2].Length > 0).ToList();
        var reports = filled.Select(row => Report(row.Line, row.Cells, by, problems)).OfType<ReportedAsk>().ToList();
        return new FilledList(reports, rows.Count - filled.Count, problems);
    }

    static ReportedAsk? Report(long line, string[] cells, string? by, List<string> problems)
    {
        var outcome = AskOutcome.Of(cells[2]);
        var on = Day(cells[3]);
        if (outcome is null) problems.Add($"line {line}: {AskOutcome.Expected(cells[2])}");
        if (on is null && cells[3].Length > 0) problems.Add($"line {line}: outcome_on is '{cells[3]}', but must be a date such as 2026-10-05.");
        if (outcome is null || (on is null && cells[3].Length > 0)) return null;
        return new ReportedAsk(cells[0], outcome)
        {
            Email = Filled(cells[1]), On = on, Channel = Filled(cells[4]), Variant = Filled(cells[5]), By = Filled(cells[6]) ?? by, Where = $"line {line}: ",
        };
    }

    static string? Filled(string cell) => cell.Length > 0 ? cell : null;

    /// <summary>Days that can be read in one way only: 10/05/2026 is October to some and May to others.</summary>
    static DateOnly? Day(string cell) =>
        DateOnly.TryParseExact(cell, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
