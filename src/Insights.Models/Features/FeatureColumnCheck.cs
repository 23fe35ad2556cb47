namespace Insights.Models.Features;

/// <summary>What must hold for a column before it may stand in a table.</summary>
static class FeatureColumnCheck
{
    internal static void Throw(FeatureColumn column, FeatureColumn first)
    {
        if (string.IsNullOrWhiteSpace(column.Name)) throw new ArgumentException("Every column needs a name.");
        if (column.Values.Length != first.Values.Length)
            throw new ArgumentException(
                $"Column {column.Name} has {column.Values.Length} rows, but column {first.Name} has {first.Values.Length}: each needs one value per row.");
        ThrowOnLevels(column);
        for (var row = 0; row < column.Values.Length; row++)
            if (!IsValid(column, column.Values[row]))
                throw new ArgumentException($"Column {column.Name}, row {row}: {column.Values[row]} is not {Expected(column)}, nor missing (NaN).");
    }

    static void ThrowOnLevels(FeatureColumn column)
    {
        if (column.Levels is null != column.Kind is not FeatureKind.Categorical)
            throw new ArgumentException($"Column {column.Name} is {column.Kind.ToString().ToLowerInvariant()}: levels belong to categorical columns, and to every one of them.");
        for (var level = 1; level < column.Levels?.Count; level++)
            if (string.CompareOrdinal(column.Levels[level - 1], column.Levels[level]) >= 0)
                throw new ArgumentException($"Column {column.Name}: level {column.Levels[level]} must come once, and in ordinal order.");
    }

    static bool IsValid(FeatureColumn column, float value) => float.IsNaN(value) || column.Kind switch
    {
        FeatureKind.Categorical => value >= 0 && value < column.Levels!.Count && value == MathF.Floor(value),
        FeatureKind.Boolean => value is 0 or 1,
        _ => float.IsFinite(value),
    };

    static string Expected(FeatureColumn column) => column.Kind switch
    {
        FeatureKind.Categorical => $"the number of one of its {column.Levels!.Count} levels",
        FeatureKind.Boolean => "0 or 1",
        _ => "a finite number",
    };
}
