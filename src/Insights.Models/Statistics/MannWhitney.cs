namespace Insights.Models.Statistics;

/// <summary>How two kinds of rows compare by rank (Mann and Whitney 1947, doi:10.1214/aoms/1177730491).</summary>
static class MannWhitney
{
    /// <summary>The share of pairs, one row of each kind, in which the row that happened has the higher score; ties count half.</summary>
    /// <returns>Within [0, 1]; NaN where only one kind occurs.</returns>
    internal static double ShareAbove(ReadOnlySpan<double> scores, ReadOnlySpan<bool> happened)
    {
        double[] sorted = [.. scores];
        bool[] along = [.. happened];
        Array.Sort(sorted, along);
        // Both in halves, so that ties stay whole numbers.
        long below = 0, above = 0;
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            long yes = 0;
            for (end = start; end < sorted.Length && sorted[end] == sorted[start]; end++) yes += along[end] ? 1 : 0;
            var no = end - start - yes;
            above += yes * (2 * below + no);
            below += no;
        }
        return above / (2.0 * below * (sorted.Length - below));
    }
}
