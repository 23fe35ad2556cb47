namespace Insights.Reports.Model;

/// <summary>The band a figure is held against, in the figure's own unit.</summary>
/// <param name="Low">Lower end; null when only an upper end is known (<c>at most</c>).</param>
/// <param name="High">Upper end; null when only a lower end is known (<c>at least</c>).</param>
/// <param name="Source">Who says so.</param>
/// <param name="Quality">How good that source is, in a few words: <c>practitioners' rule, no study behind it</c>.</param>
public sealed record BenchmarkBand(double? Low, double? High, string Source, string Quality);
