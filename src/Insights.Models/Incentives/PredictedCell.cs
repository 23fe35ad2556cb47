using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>One prediction held against what happened: a variant in a segment of a past test, predicted from the tests that were over when it began.</summary>
/// <param name="Test">Which test.</param>
/// <param name="Variant">Which arm; control is one.</param>
/// <param name="Segment">Which segment.</param>
/// <param name="Predicted">The share, with the interval that was to hold the actual one 8 times of 10.</param>
/// <param name="Actual">The share of the test's people who referred.</param>
/// <param name="People">How many there were.</param>
public sealed record PredictedCell(string Test, string Variant, string Segment, Estimate Predicted, double Actual, int People)
{
    /// <summary>Whether the interval held it.</summary>
    public bool IsHeld => Actual >= Predicted.Low && Actual <= Predicted.High;
}
