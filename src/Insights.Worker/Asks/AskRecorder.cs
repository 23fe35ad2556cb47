using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Options;

namespace Insights.Worker.Asks;

/// <summary>Writes what people report of their asks into the inbox, where the next load finds it. All of it or, when something is wrong, nothing.</summary>
public sealed class AskRecorder(InsightsOptions options, DateOnly today)
{
    /// <summary>One contact's ask.</summary>
    /// <exception cref="AsksRefused">It can't be recorded.</exception>
    /// <exception cref="IOException">The warehouse or the inbox is not there, or can't be used.</exception>
    public AskRecording Record(ReportedAsk report) => Record([report], 0, []);

    /// <summary>Every row with an outcome of a filled-in list.</summary>
    /// <param name="path">The file.</param>
    /// <param name="by">Who asked, where the file does not say.</param>
    /// <exception cref="AsksRefused">The file can't be read, or one of its rows can't be recorded.</exception>
    /// <exception cref="IOException">The file, the warehouse or the inbox is not there, or can't be used.</exception>
    public AskRecording RecordFile(string path, string? by, CancellationToken ct)
    {
        var list = FilledList.Read(path, by, ct);
        return Record(list.Reports, list.Open, list.Problems);
    }

    AskRecording Record(IReadOnlyList<ReportedAsk> reports, int open, IReadOnlyList<string> unreadable)
    {
        RefuseForeignMapping();
        using var warehouse = WarehouseFile.OpenReadOnly(options.Warehouse, options.TimeZone);
        RefuseEmpty(warehouse);
        var file = new RecordedFile(options.Inbox);
        var earlier = new EarlierAsks(warehouse, file.Read());
        var (matches, problems) = Matches(reports, new ContactDirectory(warehouse), earlier);
        if (unreadable.Count + problems.Count > 0) throw new AsksRefused([.. unreadable, .. problems]);
        var rows = matches.Where(match => match.Match.Row is not null).ToList();
        return new AskRecording(
            rows.Count > 0 ? file.Append(today, [.. rows.Select(row => row.Match.Row!)]) : null,
            [.. rows.Select(row => new AskRecorded(row.Match.Row!, row.Contact.Name, row.Match.Before is not null))],
            matches.Count - rows.Count, open,
            [.. matches.Where(match => match.Match.HeldOut).Select(match => HeldOut(match.Contact))]);
    }

    (List<(KnownContact Contact, AskMatch Match)>, List<string>) Matches(IReadOnlyList<ReportedAsk> reports, ContactDirectory contacts, EarlierAsks earlier)
    {
        var (matches, problems) = (new List<(KnownContact, AskMatch)>(), new List<string>());
        var matching = new AskMatching(earlier, today);
        foreach (var report in reports)
        {
            var (contact, problem) = contacts.Find(report);
            var match = contact is null ? new AskMatch(null, Problem: problem) : matching.Match(contact, report);
            if (match.Problem is not null) problems.Add(report.Where + match.Problem);
            else matches.Add((contact!, match));
            if (match.Row is not null) earlier.Add(match.Row);
        }
        return (matches, problems);
    }

    static string HeldOut(KnownContact contact) =>
        $"Contact {contact.Id} was held out: it was to be left alone, so that the effect of asking can be measured. The ask is recorded all the same; "
        + "the contact still counts among those held out.";

    void RefuseForeignMapping()
    {
        var (table, mapping) = TableOfFile.Of(RecordedFile.Name(today), options.Mappings);
        if (mapping is not null)
            throw new AsksRefused([$"The mapping of '{mapping.Files}' would load {RecordedFile.Name(today)} into {table} by its own columns; give it a pattern that does not fit asks-recorded-*.csv."]);
    }

    void RefuseEmpty(WarehouseFile warehouse)
    {
        if (warehouse.Scalar<long>("select count(*) from information_schema.tables where table_schema = 'raw' and table_name in ('contacts', 'asks')") < 2)
            throw new AsksRefused([$"The warehouse {options.Warehouse} holds no contacts yet. Put a contacts file into the inbox and call ./insights run."]);
    }
}
