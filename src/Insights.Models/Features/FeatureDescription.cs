namespace Insights.Models.Features;

/// <summary>What a model must know of a column to read it again: see <see cref="FeatureColumn"/>.</summary>
/// <param name="Name">Unique within its schema.</param>
/// <param name="Kind">What its numbers stand for.</param>
/// <param name="Levels">Of a categorical column, in ordinal order; null for the other kinds.</param>
public sealed record FeatureDescription(string Name, FeatureKind Kind, IReadOnlyList<string>? Levels);
