namespace Insights.Reports.Model;

/// <summary>Campaigns and contests side by side, the partners' programme, and how satisfied those are who take part.</summary>
public sealed record CampaignSection : ReportSection
{
    public IReadOnlyList<CampaignRow> Campaigns { get; init; } = [];

    /// <summary>Funnel, revenue and rewards of the partners' programme.</summary>
    public IReadOnlyList<Figure> Partners { get; init; } = [];

    /// <summary>Answers to the programme survey.</summary>
    public IReadOnlyList<Figure> Satisfaction { get; init; } = [];

    public override IEnumerable<Figure> Figures => [.. Campaigns.SelectMany(campaign => campaign.Figures), .. Partners, .. Satisfaction];
}

/// <param name="Name">As the referrals write it.</param>
/// <param name="Referrals">How many came through it.</param>
/// <param name="Qualified">Share that qualified.</param>
/// <param name="Difference">That share less the one of all others; null for referrals without a campaign.</param>
/// <param name="Won">How many were won so far.</param>
/// <param name="Revenue">First-year value of those.</param>
public sealed record CampaignRow(string Name, Figure Referrals, Figure Qualified, Figure? Difference, Figure Won, Figure Revenue)
{
    public IEnumerable<Figure> Figures => new[] { Referrals, Qualified, Difference, Won, Revenue }.OfType<Figure>();
}
