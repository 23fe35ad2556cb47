using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// A table as bins, twice: feature by feature, the order in which rows are divided, and row by row, the order in which histograms read
/// it, with features of few bins sharing a byte. Rows are padded to 32 bytes so that a row of up to 32 columns touches half a
/// cache line and never two.
/// </summary>
sealed class FeatureBins
{
    const int RowsAtOnce = 4096;

    FeatureBins(FeatureCuts[] cuts, byte[][] byFeature, WorkerTeam team)
    {
        (Cuts, ByFeature) = (cuts, byFeature);
        Columns = new([.. cuts.Select((cut, feature) => cut.MissingBin + (byFeature[feature].Contains((byte)cut.MissingBin) ? 1 : 0))]);
        Stride = (Columns.Count + 31) / 32 * 32;
        ByRow = new byte[checked(Rows * Stride)];
        team.Run(worker => FillRows(team.Part(worker, Rows)));
    }

    internal FeatureCuts[] Cuts { get; }

    internal byte[][] ByFeature { get; }

    internal byte[] ByRow { get; }

    internal SharedColumns Columns { get; }

    internal int Rows => ByFeature[0].Length;

    internal int Stride { get; }

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
        return new(cuts, byFeature, team);
    }

    /// <summary>Some rows at once, so that the lines they are written to stay in the cache from one feature to the next.</summary>
    void FillRows((int Start, int End) part)
    {
        for (var first = part.Start; first < part.End; first += RowsAtOnce)
            for (var feature = 0; feature < Features; feature++)
                Spread(
                    ByFeature[feature].AsSpan(first, Math.Min(RowsAtOnce, part.End - first)),
                    ByRow.AsSpan(first * Stride + Columns.ColumnOf(feature)), Columns.StepOf(feature));
    }

    void Spread(ReadOnlySpan<byte> bins, Span<byte> rows, int step)
    {
        for (var row = 0; row < bins.Length; row++) rows[row * Stride] += (byte)(bins[row] * step);
    }
}
