namespace Insights.Reports.Model;

/// <summary>Whether the company is ready to ask more of its customers.</summary>
public sealed record ReadinessSection : ReportSection
{
    public IReadOnlyList<ReadinessCondition> Conditions { get; init; } = [];

    /// <summary>What the company itself has set out to reach.</summary>
    public IReadOnlyList<GoalRow> Goals { get; init; } = [];

    public override IEnumerable<Figure> Figures =>
        [.. Conditions.Select(condition => condition.Figure), .. Goals.Select(goal => goal.Figure).OfType<Figure>()];
}

/// <param name="Label">What the goal is called.</param>
/// <param name="Figure">The figure it is about; null when this run has none of its name.</param>
/// <param name="Required">What it is to be, in words: <c>at least 30 %</c>.</param>
/// <param name="State">Whether it is.</param>
public sealed record GoalRow(string Label, Figure? Figure, string Required, GoalState State);

/// <summary>Whether a goal is reached, told only where the whole interval says so.</summary>
public enum GoalState
{
    Reached,
    Missed,

    /// <summary>The interval allows both.</summary>
    CannotTell,

    /// <summary>The figure is withheld, or there is none.</summary>
    NotKnown,
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
