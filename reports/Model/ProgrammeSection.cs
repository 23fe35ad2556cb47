namespace Insights.Reports.Model;

/// <summary>What the programme brought: from revenue to what is left, and its return.</summary>
public sealed record ProgrammeSection : ReportSection
{
    /// <summary>Revenue first, then costs (negative), then what is left.</summary>
    public IReadOnlyList<WaterfallStep> Steps { get; init; } = [];

    /// <summary>Return on everything that came through a referral.</summary>
    public IReadOnlyList<Figure> Attributed { get; init; } = [];

    /// <summary>Return on what would not have come otherwise, from held-out asks.</summary>
    public IReadOnlyList<Figure> Incremental { get; init; } = [];

    public override IEnumerable<Figure> Figures => Steps.Select(step => step.Figure).Concat(Attributed).Concat(Incremental);
}

/// <param name="Figure">Money: a cost is negative.</param>
/// <param name="Kind">Whether the bar stands on the axis or hangs from the bar before.</param>
public sealed record WaterfallStep(Figure Figure, StepKind Kind);

/// <summary>How a waterfall's bar stands.</summary>
public enum StepKind
{
    /// <summary>Added to what came before.</summary>
    Change,

    /// <summary>A sum so far: stands on the axis.</summary>
    Total,
}
