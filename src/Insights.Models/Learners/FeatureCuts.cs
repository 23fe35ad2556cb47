using Insights.Models.Features;
using Insights.Models.Statistics;

namespace Insights.Models.Learners;

/// <summary>
/// Where one feature's values are cut into bins. Bin b holds values up to <c>Bounds[b]</c>; the bin after the last is for
/// missing values. A categorical feature's bins are its levels themselves, and its rarest ones, where there are too many, count as missing.
/// </summary>
sealed class FeatureCuts
{
    /// <summary>Quantiles of this many rows place a bound within 0.3 % of its rank; sorting more only costs time.</summary>
    const int SampledRows = 100_000;

    FeatureCuts(float[] bounds, bool categorical) => (Bounds, IsCategorical) = (bounds, categorical);

    internal float[] Bounds { get; }

    internal bool IsCategorical { get; }

    internal int MissingBin => Bounds.Length;

    internal byte[] Bins(float[] values)
    {
        var bins = new byte[values.Length];
        if (IsCategorical) FillLevels(values, bins);
        else new BoundSearch(Bounds).Fill(values, bins, (byte)MissingBin);
        return bins;
    }

    void FillLevels(float[] levels, byte[] bins)
    {
        for (var row = 0; row < bins.Length; row++)
            bins[row] = (byte)(Array.BinarySearch(Bounds, levels[row]) is >= 0 and var place ? place : MissingBin);
    }

    internal static FeatureCuts Of(FeatureColumn column, int maxBins)
    {
        var values = Sample(column.Values);
        Array.Sort(values);
        if (column.Kind is FeatureKind.Categorical) return new(FrequentLevels(column.Values, maxBins), true);
        return new(Quantiles(values, maxBins), false);
    }

    static float[] Sample(float[] values)
    {
        if (values.Length <= SampledRows) return [.. values.Where(value => !float.IsNaN(value))];
        var random = SeededRandom.For(1, "bins");
        var drawn = new List<float>(SampledRows);
        for (var i = 0; i < SampledRows; i++)
            if (values[random.NextInt(values.Length)] is var value && !float.IsNaN(value)) drawn.Add(value);
        return [.. drawn];
    }

    static float[] FrequentLevels(float[] values, int maxBins) =>
        [.. values.Where(value => !float.IsNaN(value)).CountBy(value => value)
            .OrderByDescending(level => level.Value).ThenBy(level => level.Key).Take(maxBins).Select(level => level.Key).Order()];

    /// <summary>A bin of its own for every distinct value while they are few, else bins of about equal numbers of rows.</summary>
    static float[] Quantiles(float[] sorted, int maxBins)
    {
        var distinct = 0;
        for (var i = 0; i < sorted.Length; i++) distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        if (distinct == 0) return [];
        var bounds = new List<float>();
        var share = distinct <= maxBins ? 0 : (double)sorted.Length / maxBins;
        for (var i = 1; i < sorted.Length; i++)
            if (sorted[i] != sorted[i - 1] && i >= share * (bounds.Count + 1)) bounds.Add(Between(sorted[i - 1], sorted[i]));
        return [.. bounds.Take(maxBins - 1), float.PositiveInfinity];
    }

    static float Between(float low, float high)
    {
        var middle = (float)(((double)low + high) / 2);
        return middle < high ? middle : low;
    }
}
