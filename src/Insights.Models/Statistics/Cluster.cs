namespace Insights.Models.Statistics;

/// <summary>A group of observations that hang together, for example the people of one account.</summary>
/// <param name="Weight">What it counts for: how many answered, 1, or its revenue; at least 0.</param>
/// <param name="Value">The mean of its observations, within [−1, 1].</param>
/// <param name="Times">How many such clusters there are, so that thousands of lone answers need not be listed one by one.</param>
public readonly record struct Cluster(double Weight, double Value, long Times = 1);
