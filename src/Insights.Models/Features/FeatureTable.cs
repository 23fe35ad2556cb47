namespace Insights.Models.Features;

/// <summary>
/// Rows to learn from or to score, column by column. Every column is as long as the others, names are unique, and every value
/// is missing (NaN) or valid for its kind; nothing that reads a table needs to check this again.
/// </summary>
public sealed class FeatureTable
{
    readonly Dictionary<string, int> _places;

    /// <summary>A table of these columns, which may have no row.</summary>
    /// <param name="columns">At least one. Their values are not copied: don't write to them afterwards.</param>
    /// <exception cref="ArgumentException">
    /// There is no column, a name is empty or comes twice, lengths differ, a value is infinite or not valid for its column's kind,
    /// or levels are not in ordinal order. The message names the column and the row, counted from 0.
    /// </exception>
    public FeatureTable(IReadOnlyList<FeatureColumn> columns) : this([.. columns], columns.Count > 0 ? columns[0].Values.Length : 0)
    {
        if (columns.Count == 0) throw new ArgumentException("A table needs at least one column.", nameof(columns));
        foreach (var column in columns) FeatureColumnCheck.Throw(column, columns[0]);
    }

    /// <summary>For columns that come out of a table, and so were checked already.</summary>
    internal FeatureTable(FeatureColumn[] columns, int rows)
    {
        _places = new(StringComparer.Ordinal);
        foreach (var (place, column) in columns.Index())
            if (!_places.TryAdd(column.Name, place)) throw new ArgumentException($"Two columns are named {column.Name}: rename one of them.", nameof(columns));
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The columns in the order given; at least one.</summary>
    public IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>How many rows each column has; may be 0.</summary>
    public int Rows { get; }

    /// <summary>The column of this name.</summary>
    /// <param name="name">Matched exactly.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those there are.</exception>
    public FeatureColumn this[string name] => Find(name)
        ?? throw new KeyNotFoundException($"There is no column {name}; there are {string.Join(", ", _places.Keys)}.");

    /// <summary>The column of this name, or null.</summary>
    /// <param name="name">Matched exactly.</param>
    public FeatureColumn? Find(string name) => _places.TryGetValue(name, out var place) ? Columns[place] : null;

    /// <summary>These rows, in this order, as a table of their own: values are copied, so that each column stays contiguous.</summary>
    /// <param name="rows">Row numbers from 0; one may come several times, or none at all.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public FeatureTable Select(ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
            if ((uint)row >= (uint)Rows) throw new ArgumentOutOfRangeException(nameof(rows), row, $"The table has rows 0 to {Rows - 1}.");
        var selected = new FeatureColumn[Columns.Count];
        for (var place = 0; place < selected.Length; place++) selected[place] = Columns[place].Select(rows);
        return new FeatureTable(selected, rows.Length);
    }
}
