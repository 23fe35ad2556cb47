namespace Insights.Models.Features;

/// <summary>What the numbers of a <see cref="FeatureColumn"/> stand for. NaN is a missing value in every kind.</summary>
public enum FeatureKind
{
    /// <summary>A quantity: any finite number.</summary>
    Numeric,

    /// <summary>One of a few named levels: the number is the level's index in <see cref="FeatureColumn.Levels"/>.</summary>
    Categorical,

    /// <summary>Yes or no: 1 or 0.</summary>
    Boolean,
}
