namespace Insights.Reports.Model;

/// <summary>What customers answer: NPS, each kind of survey apart.</summary>
public sealed record LoyaltySection : ReportSection
{
    /// <summary>Relationship first, then transactional; never mixed.</summary>
    public IReadOnlyList<SurveyScores> Surveys { get; init; } = [];

    public override IEnumerable<Figure> Figures => Surveys.SelectMany(survey => survey.Figures);
}

/// <summary>One kind of survey.</summary>
public sealed record SurveyScores
{
    /// <summary>For example <c>Relationship survey</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The roll-ups side by side: every response, account mean, decision makers first, revenue-weighted.</summary>
    public IReadOnlyList<Figure> RollUps { get; init; } = [];

    /// <summary>Response rate and its bounds.</summary>
    public IReadOnlyList<Figure> Response { get; init; } = [];

    /// <summary>The score by month, oldest first; a withheld month is a gap in the line.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];

    public IEnumerable<Figure> Figures => [.. RollUps, .. Response, .. Trend.Select(point => point.Figure)];
}

/// <param name="Month">Its first day.</param>
/// <param name="Figure">The month's figure.</param>
public sealed record TrendPoint(DateOnly Month, Figure Figure)
{
    /// <summary>What stands under the point; null: the month.</summary>
    public string? Label { get; init; }
}
