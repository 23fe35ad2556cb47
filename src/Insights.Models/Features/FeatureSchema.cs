namespace Insights.Models.Features;

/// <summary>The columns a model was trained on: their names, kinds and levels, without any row.</summary>
/// <param name="Features">In the model's order.</param>
public sealed record FeatureSchema(IReadOnlyList<FeatureDescription> Features)
{
    /// <summary>The schema of this table.</summary>
    public static FeatureSchema Of(FeatureTable table) =>
        new([.. table.Columns.Select(column => new FeatureDescription(column.Name, column.Kind, column.Levels))]);

    /// <summary>
    /// The columns of another table in this order and in these levels; columns not named here are left out. A level that is not
    /// known here becomes missing.
    /// </summary>
    /// <param name="table">Its columns may come in any order, and there may be more of them.</param>
    /// <exception cref="ArgumentException">A column is not there, or is of another kind.</exception>
    public FeatureTable Conform(FeatureTable table) => new([.. Features.Select(feature => Conform(feature, table))], table.Rows);

    internal bool IsSameAs(FeatureSchema other) => Features.Count == other.Features.Count && Features.Zip(other.Features).All(pair =>
        pair.First.Name == pair.Second.Name && pair.First.Kind == pair.Second.Kind && (pair.First.Levels ?? []).SequenceEqual(pair.Second.Levels ?? []));

    static FeatureColumn Conform(FeatureDescription feature, FeatureTable table)
    {
        var column = table.Find(feature.Name)
            ?? throw new ArgumentException($"The model was trained with a column {feature.Name}, which this table lacks.", nameof(table));
        if (column.Kind != feature.Kind)
            throw new ArgumentException(
                $"Column {feature.Name} was {feature.Kind.ToString().ToLowerInvariant()} in training and is {column.Kind.ToString().ToLowerInvariant()} here.", nameof(table));
        return feature.Levels is null ? column : column.WithLevels(feature.Levels);
    }
}
