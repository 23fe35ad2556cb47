namespace Insights.Models.Learners;

/// <summary>What a log-rank test found.</summary>
/// <param name="ChiSquared">The statistic; at least 0.</param>
/// <param name="DegreesOfFreedom">Groups that could be compared, less one; 0 when none could.</param>
/// <param name="PValue">Probability of a statistic as large if the groups' curves were the same; null when nothing could be compared.</param>
/// <param name="Observed">Events of each group.</param>
/// <param name="Expected">Events each group would have had by then if all were alike; sums to the observed.</param>
/// <param name="Withheld">Why there is no p-value; null when there is one.</param>
public sealed record LogRankResult(
    double ChiSquared, int DegreesOfFreedom, double? PValue, IReadOnlyList<double> Observed, IReadOnlyList<double> Expected, string? Withheld);
