using Insights.Models.Features;
using Insights.Models.Statistics;

namespace Insights.Models.Judging;

/// <summary>
/// Whether the rows to be scored still look like those a model was trained on: the population stability index, Σ (now − before) ·
/// ln(now / before) over the parts of a feature's values (Jeffreys 1946, doi:10.1098/rspa.1946.0056, for credit scores Lewis 1992).
/// </summary>
/// <remarks>
/// Looks at one feature at a time: a changed relation between two of them, or between a feature and the outcome, is not seen. A feature that
/// moved need not matter to the model; check the score's own drift with <see cref="OfScores"/>.
/// </remarks>
public static class DriftCheck
{
    const double Level = 0.95;

    // Half a row in each part: one that is empty on one side would else make the index infinite.
    const double Extra = 0.5;

    /// <summary>Every feature of the first table, most changed first.</summary>
    /// <param name="before">The rows that were learned from; at least one.</param>
    /// <param name="now">The rows to compare; at least one.</param>
    /// <param name="bins">Into how many parts to cut a quantity, by its quantiles before; at least 2.</param>
    /// <exception cref="ArgumentException">A table has no row, or the second lacks a column or has it in another kind.</exception>
    public static IReadOnlyList<FeatureDrift> Of(FeatureTable before, FeatureTable now, int bins = 10) =>
        [.. before.Columns.Select(column => Of(column, Matching(column, now), bins)).OrderByDescending(drift => drift.Index)];

    /// <summary>The drift of a model's scores.</summary>
    /// <param name="before">Scores of the rows that were learned from; finite, at least one.</param>
    /// <param name="now">Scores to compare; finite, at least one.</param>
    /// <param name="bins">Into how many parts to cut them.</param>
    public static FeatureDrift OfScores(ReadOnlySpan<double> before, ReadOnlySpan<double> now, int bins = 10) =>
        Of(Scores(before), Scores(now), bins)[0];

    static FeatureTable Scores(ReadOnlySpan<double> scores) =>
        new([FeatureColumn.Numeric("score", Array.ConvertAll(scores.ToArray(), score => (float)score))]);

    static FeatureColumn Matching(FeatureColumn column, FeatureTable now) =>
        now.Find(column.Name) is { } other && other.Kind == column.Kind ? other : throw new ArgumentException(
            $"Column {column.Name} is {column.Kind.ToString().ToLowerInvariant()} before, but absent or of another kind now.", nameof(now));

    static FeatureDrift Of(FeatureColumn before, FeatureColumn now, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        if (before.Values.Length == 0 || now.Values.Length == 0)
            throw new ArgumentException($"Column {before.Name} has no row {(before.Values.Length == 0 ? "before" : "now")}: there is nothing to compare.");
        var (first, second) = before.Kind switch
        {
            FeatureKind.Numeric => Quantities(before, now, bins),
            FeatureKind.Categorical => Levels(before, now),
            _ => (Count(before.Values, 2, value => (int)value), Count(now.Values, 2, value => (int)value)),
        };
        return Compare(before.Name, first, second);
    }

    static (long[] Before, long[] Now) Quantities(FeatureColumn before, FeatureColumn now, int bins)
    {
        float[] sorted = [.. before.Values.Where(value => !float.IsNaN(value)).Order()];
        float[] edges = sorted.Length == 0
            ? []
            : [.. Enumerable.Range(1, bins - 1).Select(part => sorted[(int)((long)part * sorted.Length / bins)]).Distinct()];
        return (Count(before.Values, edges.Length + 1, Part), Count(now.Values, edges.Length + 1, Part));

        // A value on an edge belongs to the part above it.
        int Part(float value)
        {
            var at = Array.BinarySearch(edges, value);
            return at >= 0 ? at + 1 : ~at;
        }
    }

    static (long[] Before, long[] Now) Levels(FeatureColumn before, FeatureColumn now)
    {
        string[] all = [.. before.Levels!.Union(now.Levels!).Order(StringComparer.Ordinal)];
        return (Count(before.WithLevels(all).Values, all.Length, code => (int)code), Count(now.WithLevels(all).Values, all.Length, code => (int)code));
    }

    /// <summary>Rows by part; the last part is those without a value.</summary>
    static long[] Count(float[] values, int parts, Func<float, int> part)
    {
        var counts = new long[parts + 1];
        foreach (var value in values) counts[float.IsNaN(value) ? parts : part(value)]++;
        return counts;
    }

    static FeatureDrift Compare(string feature, long[] before, long[] now)
    {
        (long Before, long Now)[] parts = [.. before.Zip(now).Where(part => part.First + part.Second > 0)];
        double rowsBefore = before.Sum(), rowsNow = now.Sum(), index = 0;
        foreach (var part in parts)
        {
            var shareBefore = (part.Before + Extra) / (rowsBefore + Extra * parts.Length);
            var shareNow = (part.Now + Extra) / (rowsNow + Extra * parts.Length);
            index += (shareNow - shareBefore) * Math.Log(shareNow / shareBefore);
        }
        // Yurdakul and Naranjo 2020, doi:10.21314/JRMV.2020.227: over (1/n + 1/m) the index is about χ² with parts − 1 degrees.
        var byChance = parts.Length > 1 ? (1 / rowsBefore + 1 / rowsNow) * Quantiles.ChiSquared(Level, parts.Length - 1) : 0;
        return new(feature, index, byChance, parts.Length, (int)rowsBefore, (int)rowsNow);
    }
}
