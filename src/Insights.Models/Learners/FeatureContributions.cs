namespace Insights.Models.Learners;

/// <summary>How far each feature moved each row's log-odds away from the average: they sum to the score.</summary>
/// <param name="Features">Names, in the model's order.</param>
/// <param name="Average">The log-odds that every row starts from.</param>
/// <param name="ByRow">Log-odds, row by row and within it feature by feature; rows × features long.</param>
public sealed record FeatureContributions(IReadOnlyList<string> Features, double Average, double[] ByRow)
{
    /// <summary>The contributions of one row, in the order of <see cref="Features"/>.</summary>
    /// <param name="row">From 0.</param>
    public ReadOnlySpan<double> Of(int row) => ByRow.AsSpan(row * Features.Count, Features.Count);
}
