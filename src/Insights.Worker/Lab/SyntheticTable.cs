using Insights.Models.Features;

namespace Insights.Worker.Lab;

/// <summary>The table that peers are measured on: 30 features, of which ten matter; the same numbers on every machine.</summary>
static class SyntheticTable
{
    const int Features = 30;

    /// <summary>Rows learned from are below this one, rows judged on from it on.</summary>
    internal const int FirstTestRow = 1_000_000;

    /// <summary>Rows <paramref name="first"/> to <paramref name="first"/> + <paramref name="count"/> of it, and their labels.</summary>
    internal static (FeatureTable Table, float[] Labels) Rows(int first, int count)
    {
        var columns = Enumerable.Range(0, Features).Select(_ => new float[count]).ToArray();
        var labels = new float[count];
        Span<double> x = stackalloc double[Features];
        for (var row = 0; row < count; row++)
        {
            var i = (ulong)(first + row);
            for (var feature = 0; feature < Features; feature++)
            {
                x[feature] = Value(feature, Uniform(42, i * Features + (ulong)feature));
                columns[feature][row] = (float)x[feature];
            }
            labels[row] = Uniform(43, i) < 1 / (1 + Math.Exp(-LogOdds(x))) ? 1 : 0;
        }
        return (new FeatureTable([.. columns.Select((values, feature) => FeatureColumn.Numeric($"x{feature}", values))]), labels);
    }

    static double Value(int feature, double uniform) =>
        feature < 20 ? uniform : feature < 25 ? Math.Floor(uniform * 10) : uniform < 0.3 ? 1 : 0;

    static double LogOdds(ReadOnlySpan<double> x) =>
        -1 + 2 * x[0] - 1.5 * x[1] + 4 * (x[2] - 0.5) * (x[3] - 0.5) + (x[4] > 0.7 ? 1 : 0)
        + Math.Sin(6.283185307179586 * x[5]) + 0.15 * x[20] - 0.8 * x[25] + 0.6 * x[26] * x[6];

    /// <summary>Output k of splitmix64 begun at this seed, as a number within [0, 1).</summary>
    internal static double Uniform(ulong seed, ulong k)
    {
        var z = seed + (k + 1) * 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
