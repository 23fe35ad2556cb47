namespace Insights.Reports.Model;

/// <summary>How many people hear something good, and how many something bad.</summary>
public sealed record WordOfMouthSection : ReportSection
{
    /// <summary>People told something good.</summary>
    public Figure? Positive { get; init; }

    /// <summary>People told something bad, as a positive count.</summary>
    public Figure? Negative { get; init; }

    /// <summary>Share of customers who are satisfied.</summary>
    public Figure? Satisfied { get; init; }

    /// <summary>The satisfied share at which good and bad word balance.</summary>
    public Figure? BreakEven { get; init; }

    /// <summary>What else belongs here: the net, what one point of satisfaction moves, the loop.</summary>
    public IReadOnlyList<Figure> Beside { get; init; } = [];

    /// <summary>Net reach by quarter, oldest first.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];

    /// <summary>What good word is worth, and customers who bring customers.</summary>
    public IReadOnlyList<Figure> Worth { get; init; } = [];

    /// <summary>What the figures rest on and what they don't mean.</summary>
    public string? Assumptions { get; init; }

    /// <summary>Reach, balance and what stands beside them.</summary>
    public IEnumerable<Figure> Today => new[] { Positive, Negative, Satisfied, BreakEven }.OfType<Figure>().Concat(Beside);

    public override IEnumerable<Figure> Figures => [.. Today, .. Trend.Select(point => point.Figure), .. Worth];
}
