using Insights.Worker.Database;
using Insights.Worker.Ingest.Reading;
using Insights.Worker.Ingest.Tables;
using Insights.Worker.Options;

namespace Insights.Worker.Ingest.Loading;

/// <summary>Which column of a file fills which canonical column.</summary>
/// <param name="Texts">Canonical column → SQL that gives its text for a row of <c>ingest_source</c>; columns without one stay null.</param>
/// <param name="Unknown">Columns that fill none: name in the file and in <c>ingest_source</c>.</param>
/// <param name="Notes">What the user may want to know about the match.</param>
sealed record ColumnMatch(
    IReadOnlyDictionary<string, string> Texts, IReadOnlyList<(string Name, string Column)> Unknown, IReadOnlyList<string> Notes)
{
    /// <exception cref="FileRefusedException">A required column is missing, or the mapping names what does not exist.</exception>
    public static ColumnMatch Of(Source source, CanonicalTable table, FileMapping? mapping, string sha256)
    {
        var matching = new Matching(source, table);
        if (mapping is not null) matching.Apply(mapping, sha256);
        matching.ByName();
        var match = new ColumnMatch(matching.Texts, matching.Unknown(), matching.Notes);
        MissingColumns.Refuse(match, source, table);
        return match with { Texts = WithValues(match.Texts, table, mapping) };
    }

    static Dictionary<string, string> WithValues(IReadOnlyDictionary<string, string> texts, CanonicalTable table, FileMapping? mapping)
    {
        var result = new Dictionary<string, string>(texts);
        foreach (var (name, values) in mapping?.Values ?? new Dictionary<string, IReadOnlyDictionary<string, string>>())
        {
            if (table.Column(name) is null) throw Unknowable(name, table, "values");
            if (!result.TryGetValue(name, out var text) || values.Count == 0) continue;
            var cases = values.Select(value => $"WHEN {Sql.Text(value.Key.Trim().ToLowerInvariant())} THEN {Sql.Text(value.Value)}");
            result[name] = $"CASE lower(trim({text})) {string.Join(' ', cases)} ELSE {text} END";
        }

        return result;
    }

    static FileRefusedException Unknowable(string column, CanonicalTable table, string entry) => new(
        $"The mapping's \"{entry}\" names {column}, which {table.Name} does not have. It has {string.Join(", ", table.Columns.Select(c => c.Name))}.");

    /// <summary>The columns of one file being given out.</summary>
    sealed class Matching(Source source, CanonicalTable table)
    {
        readonly HashSet<int> _used = [];
        readonly HashSet<int> _ignored = [];

        public Dictionary<string, string> Texts { get; } = [];

        public List<string> Notes { get; } = [];

        public void Apply(FileMapping mapping, string sha256)
        {
            foreach (var (name, text) in mapping.Constants)
            {
                if (table.Column(name) is null) throw Unknowable(name, table, "constants");
                var filled = Sql.Text(text.Replace("{file}", sha256[..16], StringComparison.Ordinal));
                Texts[name] = text.Contains("{line}", StringComparison.Ordinal) ? $"replace({filled}, '{{line}}', line::VARCHAR)" : filled;
            }

            foreach (var (name, targets) in mapping.Columns) Assign(name, targets);
        }

        void Assign(string name, IReadOnlyList<string> targets)
        {
            foreach (var target in targets)
                if (table.Column(target) is null) throw Unknowable(target, table, "columns");
            var index = IndexOf(ColumnNames.Key(name));
            if (index < 0)
            {
                Notes.Add($"The mapping names column '{name}', which the file does not have.");
                return;
            }

            // Mapped to nothing on purpose: it stays unknown, whatever its name.
            if (targets.Count == 0) _ignored.Add(index);
            else _used.Add(index);
            foreach (var target in targets) Texts.TryAdd(target, $"c{index}");
        }

        public void ByName()
        {
            foreach (var column in table.Columns.Where(column => !Texts.ContainsKey(column.Name)))
            {
                var fitting = Indexes(ColumnNames.Key(column.Name)).Where(index => !_used.Contains(index) && !_ignored.Contains(index)).ToList();
                if (fitting.Count == 0) continue;
                Texts[column.Name] = $"c{fitting[0]}";
                _used.Add(fitting[0]);
                if (fitting.Count > 1) Notes.Add($"Several columns are called {column.Name}; the first is used.");
            }
        }

        public IReadOnlyList<(string Name, string Column)> Unknown() =>
            [.. source.Columns.Index().Where(column => !_used.Contains(column.Index)).Select(column => (column.Item, $"c{column.Index}"))];

        int IndexOf(string key) => Indexes(key).DefaultIfEmpty(-1).First();

        // A repeated name was made distinct by a count in brackets, which is not part of it.
        IEnumerable<int> Indexes(string key) => source.Columns.Index()
            .Where(column => ColumnNames.Key(column.Item) == key || ColumnNames.Key(ColumnNames.WithoutCount(column.Item)) == key)
            .Select(column => column.Index);
    }
}
