using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Ingest.Reading;
using Insights.Worker.Lab.Outcomes;

namespace Insights.Worker.Lab.Columns;

/// <summary>A file that an experiment is made on: its columns typed and its rows read once.</summary>
sealed class LabFile
{
    readonly WarehouseFile _warehouse;
    readonly Statements _statements;
    readonly Source _source;
    readonly IProgress<LabProgress> _progress;
    readonly List<string> _notes = [];

    LabFile(WarehouseFile warehouse, Statements statements, Source source, IProgress<LabProgress> progress)
    {
        (_warehouse, _statements, _source, _progress) = (warehouse, statements, source, progress);
        new ProfileReader(statements, source).CleanRows();
        Rows = statements.Count("SELECT (SELECT count(*) FROM lab_rows) + (SELECT count(*) FROM ingest_malformed)");
        var malformed = statements.Count("SELECT count(*) FROM ingest_malformed");
        if (malformed > 0)
            _notes.Add($"{malformed} of {Rows} records can't be read and are left out; the first is in line {statements.Count("SELECT min(line) FROM ingest_malformed")}: "
                + statements.Query("SELECT arg_min(reason, line) FROM ingest_malformed", row => row.GetString(0))[0]);
    }

    /// <summary>Records of the file, those that can't be read among them.</summary>
    public long Rows { get; }

    /// <summary>What people should know of the file and its columns, a sentence each.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Its columns' names.</summary>
    public IReadOnlyList<string> Columns => _source.Columns;

    public OutcomeReader Outcomes => new(_statements, _source);

    public ArmReader Arms => new(_statements, _source);

    /// <exception cref="FileRefusedException">The file can't be read or used; the message begins with its name.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static T Use<T>(LabRequest request, IProgress<LabProgress> progress, CancellationToken ct, Func<LabFile, T> use)
    {
        progress.Report(new("Read", System.IO.Path.GetFileName(request.Path)));
        return SingleFile.Read(request.Path, request.Encoding, ct, (warehouse, statements, source) => use(new(warehouse, statements, source, progress)));
    }

    /// <summary>Reads all columns but those dropped and those that are no features, and flags beside them.</summary>
    /// <param name="request">Which columns to leave out or to keep.</param>
    /// <param name="others">Names of columns that are no features: outcomes, treatments.</param>
    /// <param name="flags">SQL of each flag.</param>
    /// <exception cref="FileRefusedException">A name is unknown, or no column is left.</exception>
    public LabTable Features(LabRequest request, IReadOnlyList<string> others, params IReadOnlyList<string> flags)
    {
        var leftOut = Places(request.Drop).Concat(others.Select(_source.Place)).ToHashSet();
        var keep = Places(request.Keep);
        var readings = request.Readings.ToDictionary(reading => _source.Place(reading.Key), reading => reading.Value);
        var columns = Enumerable.Range(0, _source.Columns.Count).Where(place => !leftOut.Contains(place)).Select(place => Type(place, keep.Contains(place), readings)).ToList();
        _notes.AddRange(columns.Select(column => column.Note).OfType<string>());
        var used = columns.Where(column => column.Reading is not null).ToList();
        if (used.Count == 0) throw new FileRefusedException($"No column is left to learn from. {string.Join(' ', columns.Select(column => column.Note))}");
        var plans = new LevelReader(_statements).Plan(used, _notes);
        _progress.Report(new("Features", $"{plans.Count} columns"));
        var (table, read) = new FeatureReader(_warehouse, _statements).Read(plans, flags);
        return new(table, RowPlaces.Read(_statements, table.Rows), read);
    }

    public bool Has(string column) => _source.Find(column) >= 0;

    /// <summary>A column's texts, one for each readable row in the order of the file; null where it says nothing.</summary>
    public IReadOnlyList<string?> Texts(string column) =>
        _statements.Query($"SELECT c{_source.Place(column)} AS text FROM lab_rows ORDER BY line", row => row.Text("text"));

    LabColumn Type(int place, bool keep, Dictionary<int, ColumnReading> readings)
    {
        _progress.Report(new("Columns", _source.Columns[place], (double)place / _source.Columns.Count));
        var profile = new ProfileReader(_statements, _source).Read(place);
        return readings.TryGetValue(place, out var reading) ? ColumnTyping.As(profile, reading) : ColumnTyping.Decide(profile, keep);
    }

    /// <summary>Numbers of the columns named; an entry that is no column's name is taken for several with commas between.</summary>
    HashSet<int> Places(IReadOnlyList<string> names) => [.. names
        .SelectMany(entry => _source.Find(entry) >= 0 ? [entry] : entry.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(_source.Place)];
}
