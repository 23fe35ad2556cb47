namespace Insights.Worker.Ingest.Tables;

/// <summary>A table that the inbox can fill.</summary>
/// <param name="Name">Files whose name begins with it belong to it; its table in schema <c>raw</c> has the same name.</param>
/// <param name="Grain">What one row is.</param>
/// <param name="Columns">In the contract's order.</param>
public sealed record CanonicalTable(string Name, string Grain, IReadOnlyList<CanonicalColumn> Columns)
{
    /// <summary>Columns of which every row must fill at least one; empty when there is no such rule.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>The column with this name, or null.</summary>
    public CanonicalColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>The column that names the currency of the table's amounts; null when it has none.</summary>
    public CanonicalColumn? CurrencyColumn => Columns.FirstOrDefault(column => column.Kind == ColumnKind.Currency);
}
