namespace Insights.Models.Features;

/// <summary>One feature of every row. A <see cref="FeatureTable"/> checks it; on its own it promises nothing.</summary>
/// <param name="Name">What people call it; unique within its table.</param>
/// <param name="Kind">What its numbers stand for.</param>
/// <param name="Values">One number per row, NaN where it is missing. Not copied: don't write to it afterwards.</param>
/// <param name="Levels">Of a categorical column its levels, each once and in ordinal order; null for the other kinds.</param>
public sealed record FeatureColumn(string Name, FeatureKind Kind, float[] Values, IReadOnlyList<string>? Levels = null)
{
    /// <summary>A quantity.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="values">One number per row, NaN where it is missing.</param>
    public static FeatureColumn Numeric(string name, float[] values) => new(name, FeatureKind.Numeric, values);

    /// <summary>A yes or no.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="values">One answer per row, null where it is missing.</param>
    public static FeatureColumn Boolean(string name, IReadOnlyList<bool?> values) =>
        new(name, FeatureKind.Boolean, [.. values.Select(value => value is { } known ? known ? 1f : 0f : float.NaN)]);

    /// <summary>One of a few levels, which are the distinct values given.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="values">One level per row, null where it is missing.</param>
    public static FeatureColumn Categorical(string name, IReadOnlyList<string?> values)
    {
        string[] levels = [.. values.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        return new(name, FeatureKind.Categorical, Codes(values, levels), levels);
    }

    /// <summary>
    /// The same column in the levels of another, for example of the column a model was trained on. A level not among them
    /// becomes missing: a model can know nothing about it.
    /// </summary>
    /// <param name="levels">In ordinal order.</param>
    /// <exception cref="InvalidOperationException">The column is not categorical.</exception>
    public FeatureColumn WithLevels(IReadOnlyList<string> levels)
    {
        if (Levels is null) throw new InvalidOperationException($"Column {Name} is {Kind.ToString().ToLowerInvariant()} and has no levels.");
        if (Levels.SequenceEqual(levels)) return this;
        var codes = Codes(Levels, levels);
        return this with { Values = Array.ConvertAll(Values, value => float.IsNaN(value) ? value : codes[(int)value]), Levels = levels };
    }

    /// <summary>How many rows lack a value.</summary>
    public int CountMissing() => Values.Count(float.IsNaN);

    internal FeatureColumn Select(ReadOnlySpan<int> rows)
    {
        var values = new float[rows.Length];
        for (var row = 0; row < values.Length; row++) values[row] = Values[rows[row]];
        return this with { Values = values };
    }

    static float[] Codes(IReadOnlyList<string?> values, IReadOnlyList<string> levels)
    {
        var codes = levels.Index().ToDictionary(level => level.Item, level => (float)level.Index);
        return [.. values.Select(value => value is not null && codes.TryGetValue(value, out var code) ? code : float.NaN)];
    }
}
