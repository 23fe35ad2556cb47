using Insights.Models.Units;

namespace Insights.Reports.Model;

/// <summary>A figure at both ends of what is assumed: <c>1,349 (if each tells 5) to 2,159 (if 8)</c>.</summary>
/// <param name="Low">At the lower assumption.</param>
/// <param name="LowIf">That assumption in words, after "if": <c>each tells 5</c>.</param>
/// <param name="High">At the higher one.</param>
/// <param name="HighIf">That assumption, short: <c>8</c>.</param>
public sealed record AssumedRange(Finding Low, string LowIf, Finding High, string HighIf);
