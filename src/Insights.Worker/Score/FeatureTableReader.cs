using Insights.Models.Features;
using Insights.Worker.Database;

namespace Insights.Worker.Score;

/// <summary>
/// Reads a table of features as learners want it: a column of words becomes a category, yes and no a flag, everything else a
/// quantity. The columns of the table are the features; nothing lists them a second time.
/// </summary>
public sealed class FeatureTableReader(WarehouseFile warehouse)
{
    /// <summary>A category's rarest levels beyond these count as missing.</summary>
    const int MostLevels = 100;

    /// <param name="table">Schema and name.</param>
    /// <param name="notFeatures">Columns that say of whom and when a row is.</param>
    /// <param name="where">SQL of the rows to read.</param>
    /// <param name="order">SQL of their order.</param>
    /// <param name="numbers">SQL of numbers to read beside the features.</param>
    /// <returns>The features, and beside them one array a number.</returns>
    public (FeatureTable Features, float[][] Numbers) Read(
        string table, IReadOnlySet<string> notFeatures, string where, string order, params IReadOnlyList<string> numbers)
    {
        List<Column> columns = [.. Columns(table).Where(column => !notFeatures.Contains(column.Name)).Select(column => column with { Levels = Levels(table, column) })];
        string[] values = [.. numbers, .. columns.Select(column => column.Sql)];
        var read = warehouse.Columns($"select {string.Join(", ", values.Select((sql, place) => $"{sql} as v{place}"))} from {table} where {where} order by {order}");
        FeatureTable features = new([.. columns.Select((column, place) => column.Of(read.Columns[numbers.Count + place]))]);
        return (features, read.Columns[..numbers.Count]);
    }

    List<Column> Columns(string table) => warehouse.Query(
        $"select column_name, column_type from (describe {table})",
        row => new Column(row.RequiredText("column_name"), row.RequiredText("column_type")));

    IReadOnlyList<string>? Levels(string table, Column column) => column.Kind != FeatureKind.Categorical ? null
        : [.. warehouse.Query(
            $"select {column.Name} as level from {table} where {column.Name} is not null group by 1 order by count(*) desc, 1 limit {MostLevels}",
            row => row.RequiredText("level")).Order(StringComparer.Ordinal)];

    sealed record Column(string Name, string Type)
    {
        public IReadOnlyList<string>? Levels { get; init; }

        public FeatureKind Kind => Type switch
        {
            "VARCHAR" => FeatureKind.Categorical,
            "BOOLEAN" => FeatureKind.Boolean,
            _ => FeatureKind.Numeric,
        };

        /// <summary>A place of 0 means: not among the levels.</summary>
        public string Sql => Levels switch
        {
            null => Name,
            { Count: 0 } => "null::integer",
            _ => $"nullif(list_position([{string.Join(", ", Levels.Select(Database.Sql.Text))}], {Name}), 0) - 1",
        };

        public FeatureColumn Of(float[] values) => new(Name, Kind, values, Levels);
    }
}
