namespace Insights.Reports.Model;

/// <summary>Which kinds of customers are happy, and which of them refer.</summary>
public sealed record SegmentSection : ReportSection
{
    public IReadOnlyList<Segment> Segments { get; init; } = [];

    /// <summary>NPS of the whole company: where the quadrants divide across.</summary>
    public Figure? OverallScore { get; init; }

    /// <summary>Share of all customers who refer: where the quadrants divide upwards.</summary>
    public Figure? OverallParticipation { get; init; }

    public override IEnumerable<Figure> Figures => Segments
        .SelectMany(segment => new[] { segment.Score, segment.Participation })
        .Concat(new[] { OverallScore, OverallParticipation }.OfType<Figure>());
}

/// <param name="Name">For example <c>Agencies</c>.</param>
/// <param name="Accounts">Accounts in the segment: the bubble's area.</param>
/// <param name="Score">NPS.</param>
/// <param name="Participation">Share of accounts that referred in the period.</param>
public sealed record Segment(string Name, int Accounts, Figure Score, Figure Participation);
