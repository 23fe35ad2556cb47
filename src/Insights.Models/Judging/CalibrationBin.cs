using Insights.Models.Units;

namespace Insights.Models.Judging;

/// <summary>One point of the reliability curve: rows with similar predictions.</summary>
/// <param name="Lowest">The lowest probability predicted for one of them.</param>
/// <param name="Highest">The highest.</param>
/// <param name="Predicted">Mean of their predictions.</param>
/// <param name="Observed">The share to whom it happened, with Wilson's interval; n counts the rows.</param>
public sealed record CalibrationBin(double Lowest, double Highest, double Predicted, Estimate Observed);
