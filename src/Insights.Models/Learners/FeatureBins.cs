using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// A table as one byte a value, row by row: the order in which histograms read it. Rows are padded to 32 bytes so that a
/// row of up to 32 features touches half a cache line and never two.
/// </summary>
sealed class FeatureBins
{
    const int RowsAtOnce = 4096;

    FeatureBins(FeatureCuts[] cuts, byte[] bins, int rows, int stride)
    {
        (Cuts, Bins, Rows, Stride) = (cuts, bins, rows, stride);
        Offsets = new int[cuts.Length + 1];
        for (var feature = 0; feature < cuts.Length; feature++) Offsets[feature + 1] = Offsets[feature] + cuts[feature].MissingBin + 1;
    }

    internal FeatureCuts[] Cuts { get; }

    internal byte[] Bins { get; }

    internal int Rows { get; }

    internal int Stride { get; }

    /// <summary>Where each feature's bins begin in a histogram; the last entry is a histogram's length.</summary>
    internal int[] Offsets { get; }

    internal int Features => Cuts.Length;

    internal static FeatureBins Of(FeatureTable table, int maxBins, WorkerTeam team)
    {
        var cuts = new FeatureCuts[table.Columns.Count];
        team.Run(worker =>
        {
            for (var feature = worker; feature < cuts.Length; feature += team.Size)
                cuts[feature] = FeatureCuts.Of(table.Columns[feature], maxBins);
        });
        var stride = (cuts.Length + 31) / 32 * 32;
        var bins = GC.AllocateUninitializedArray<byte>(checked(table.Rows * stride));
        team.Run(worker =>
        {
            var (start, end) = team.Part(worker, table.Rows);
            for (var first = start; first < end; first += RowsAtOnce)
                for (var feature = 0; feature < cuts.Length; feature++)
                    Fill(table.Columns[feature].Values.AsSpan(first, Math.Min(RowsAtOnce, end - first)), cuts[feature], bins.AsSpan(first * stride + feature), stride);
        });
        return new(cuts, bins, table.Rows, stride);
    }

    static void Fill(ReadOnlySpan<float> values, FeatureCuts cuts, Span<byte> bins, int stride)
    {
        for (var row = 0; row < values.Length; row++) bins[row * stride] = (byte)cuts.BinOf(values[row]);
    }
}
