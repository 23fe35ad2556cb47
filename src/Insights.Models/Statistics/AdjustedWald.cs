using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>
/// The mean of answers that are −1, 0 or 1, by the adjusted Wald interval of Rocks (<i>The American Statistician</i> 2016,
/// doi:10.1080/00031305.2016.1158124): ¾ of an answer is added at each end and 1½ in the middle before a Wald interval is
/// taken, so that it has a width even when everybody agrees. Too wide, never too narrow, where nearly all answers are 0.
/// </summary>
public static class AdjustedWald
{
    const double AtEachEnd = 0.75, InTheMiddle = 1.5;

    /// <summary>The interval around a mean of n answers.</summary>
    /// <param name="mean">Within [−1, 1].</param>
    /// <param name="meanSquare">Share of answers that are not 0, within [0, 1].</param>
    /// <param name="n">How many answers it is worth; above 0, need not be whole.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>Both ends, within [−1, 1].</returns>
    public static (double Low, double High) Interval(double mean, double meanSquare, double n, double level = Estimate.UsualLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        var adjusted = n + 2 * AtEachEnd + InTheMiddle;
        var centre = mean * n / adjusted;
        var variance = ((meanSquare * n + 2 * AtEachEnd) / adjusted - centre * centre) / adjusted;
        var half = Quantiles.Normal(level) * Math.Sqrt(variance);
        return (Math.Max(-1, centre - half), Math.Min(1, centre + half));
    }
}
