namespace Insights.Worker.Lab.Columns;

/// <summary>A feature to be read: how, and its levels where it has some.</summary>
/// <param name="Column">What is known of it.</param>
/// <param name="Levels">In ordinal order; null when it is no <see cref="ColumnReading.Level"/>.</param>
sealed record FeaturePlan(LabColumn Column, IReadOnlyList<string>? Levels);
