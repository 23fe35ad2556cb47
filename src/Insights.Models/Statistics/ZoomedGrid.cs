namespace Insights.Models.Statistics;

/// <summary>Middles of equal steps over the stretch where a density with one peak is not negligible, however narrow the peak.</summary>
static class ZoomedGrid
{
    const int Steps = 20;

    // e⁻¹² of the highest adds nothing that shows; it lies 4.9 standard deviations out, so that a step is half of one, which sums a smooth peak exactly.
    const double Depth = 12;

    /// <summary>Points between two limits, each with the logarithm of its density times the step.</summary>
    internal static List<(double At, double LogMass)> Of(double low, double high, Func<double, double> logDensity)
    {
        while (true)
        {
            var step = (high - low) / Steps;
            var points = Enumerable.Range(0, Steps).Select(index => low + (index + 0.5) * step).Select(at => (At: at, LogDensity: logDensity(at))).ToList();
            var highest = points.Max(point => point.LogDensity);
            var within = points.Where(point => point.LogDensity > highest - Depth).ToList();
            // One step more on each side: the peak may lie between two points.
            var (nextLow, nextHigh) = (Math.Max(low, within[0].At - 1.5 * step), Math.Min(high, within[^1].At + 1.5 * step));
            if (nextHigh - nextLow > 0.7 * (high - low)) return [.. within.Select(point => (point.At, point.LogDensity + Math.Log(step)))];
            (low, high) = (nextLow, nextHigh);
        }
    }

    /// <summary>The logarithm of the sum of the masses.</summary>
    internal static double LogSum(List<(double At, double LogMass)> points)
    {
        var highest = points.Max(point => point.LogMass);
        return highest + Math.Log(points.Sum(point => Math.Exp(point.LogMass - highest)));
    }
}
