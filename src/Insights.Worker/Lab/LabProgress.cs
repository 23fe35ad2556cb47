namespace Insights.Worker.Lab;

/// <summary>What the laboratory is at.</summary>
/// <param name="Stage">In a word or two.</param>
/// <param name="Detail">For example the column's name; null when there is nothing to add.</param>
/// <param name="Done">Share of the stage, within [0, 1]; null when it can't be told.</param>
public sealed record LabProgress(string Stage, string? Detail = null, double? Done = null);
