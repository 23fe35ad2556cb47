namespace Insights.Models.Statistics;

/// <summary>A group of observations that hang together, for example the answers of one account's people.</summary>
/// <param name="Weight">What the group counts for: its size, 1, or its revenue; at least 0.</param>
/// <param name="Mean">Mean of its observations, each within [−1, 1].</param>
/// <param name="MeanSquare">Mean of their squares, within [Mean², 1].</param>
/// <param name="Observations">How many there are; at least 1.</param>
/// <param name="Times">How many such groups there are, so that thousands of lone answers need not be listed one by one.</param>
public readonly record struct Cluster(double Weight, double Mean, double MeanSquare, long Observations, long Times = 1)
{
    internal bool IsValid =>
        Weight is >= 0 and < double.PositiveInfinity && Mean is >= -1 and <= 1
        && MeanSquare >= Mean * Mean - 1e-9 && MeanSquare <= 1 && Observations > 0 && Times >= 0;
}
