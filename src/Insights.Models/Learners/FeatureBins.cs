using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// A table as one byte a value, twice: row by row, the order in which histograms read it, and feature by feature, the order in which
/// rows are divided. Rows are padded to 32 bytes so that a row of up to 32 features touches half a cache line and never two.
/// </summary>
sealed class FeatureBins
{
    const int RowsAtOnce = 4096;

    FeatureBins(FeatureCuts[] cuts, byte[][] byFeature, byte[] byRow, int stride)
    {
        (Cuts, ByFeature, ByRow, Stride) = (cuts, byFeature, byRow, stride);
        MostBins = cuts.Max(cut => cut.MissingBin) + 1;
    }

    internal FeatureCuts[] Cuts { get; }

    internal byte[][] ByFeature { get; }

    internal byte[] ByRow { get; }

    internal int Rows => ByFeature[0].Length;

    internal int Stride { get; }

    /// <summary>Of the feature that has most, with the one for missing values.</summary>
    internal int MostBins { get; }

    internal int Features => Cuts.Length;

    internal static FeatureBins Of(FeatureTable table, int maxBins, WorkerTeam team)
    {
        var cuts = new FeatureCuts[table.Columns.Count];
        var byFeature = new byte[cuts.Length][];
        team.Run(worker =>
        {
            for (var feature = worker; feature < cuts.Length; feature += team.Size)
            {
                cuts[feature] = FeatureCuts.Of(table.Columns[feature], maxBins);
                byFeature[feature] = cuts[feature].Bins(table.Columns[feature].Values);
            }
        });
        var stride = (cuts.Length + 31) / 32 * 32;
        var byRow = GC.AllocateUninitializedArray<byte>(checked(table.Rows * stride));
        team.Run(worker =>
        {
            var (start, end) = team.Part(worker, table.Rows);
            // Some rows at once, so that the lines they are written to stay in the cache from one feature to the next.
            for (var first = start; first < end; first += RowsAtOnce)
                for (var feature = 0; feature < cuts.Length; feature++)
                    Spread(byFeature[feature].AsSpan(first, Math.Min(RowsAtOnce, end - first)), byRow.AsSpan(first * stride + feature), stride);
        });
        return new(cuts, byFeature, byRow, stride);
    }

    static void Spread(ReadOnlySpan<byte> bins, Span<byte> rows, int stride)
    {
        for (var row = 0; row < bins.Length; row++) rows[row * stride] = bins[row];
    }
}
