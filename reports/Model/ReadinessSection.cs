namespace Insights.Reports.Model;

/// <summary>Whether the company is ready to ask more of its customers.</summary>
public sealed record ReadinessSection : ReportSection
{
    public IReadOnlyList<ReadinessCondition> Conditions { get; init; } = [];

    public override IEnumerable<Figure> Figures => Conditions.Select(condition => condition.Figure);
}

/// <param name="Figure">What was measured; its label names the condition.</param>
/// <param name="Required">What it must be, in words: <c>above 30</c>.</param>
/// <param name="State">Whether it is.</param>
public sealed record ReadinessCondition(Figure Figure, string Required, ConditionState State);

/// <summary>Whether a condition holds.</summary>
public enum ConditionState
{
    Met,
    NotMet,

    /// <summary>The figure is withheld, or its interval allows both.</summary>
    Unknown,
}
