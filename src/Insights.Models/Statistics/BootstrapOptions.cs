using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>How a bootstrap draws.</summary>
/// <param name="Draws">How often; at least 200. 2,000 let the ends of a 95 % interval settle.</param>
/// <param name="Level">Confidence level within (0, 1).</param>
/// <param name="FixedDenominator">Added to the denominators' sum in every draw: a cost that no cluster causes.</param>
/// <param name="CountVaries">
/// True when the number of clusters is itself chance (how many referrers turned up): each draw then takes a Poisson number of
/// them, instead of always as many as there were.
/// </param>
public sealed record BootstrapOptions(
    int Draws = 2000, double Level = Estimate.UsualLevel, double FixedDenominator = 0, bool CountVaries = false);
