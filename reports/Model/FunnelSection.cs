namespace Insights.Reports.Model;

/// <summary>How far referrals get, and who refers.</summary>
public sealed record FunnelSection : ReportSection
{
    /// <summary>From submitted to won.</summary>
    public IReadOnlyList<FunnelStage> Stages { get; init; } = [];

    /// <summary>How outcomes build up with the days since a stage was reached.</summary>
    public IReadOnlyList<IncidencePanel> Curves { get; init; } = [];

    /// <summary>What the most active referrers brought, from few of them to many.</summary>
    public IReadOnlyList<Figure> Concentration { get; init; } = [];

    /// <summary>Who takes part: share of customers who refer, referrals per referrer.</summary>
    public IReadOnlyList<Figure> Participation { get; init; } = [];

    /// <summary>Steps found broken, each with its evidence and what is known to help.</summary>
    public IReadOnlyList<Note> Remedies { get; init; } = [];

    public override IEnumerable<Figure> Figures => Stages
        .SelectMany(stage => stage.Share is null ? [stage.Count] : new[] { stage.Count, stage.Share })
        .Concat(Curves.SelectMany(panel => panel.Figures)).Concat(Concentration).Concat(Participation);
}

/// <param name="Count">How many reached the stage; its label names the stage.</param>
/// <param name="Share">Share of an earlier stage that gets here, over matured cohorts, with its benchmark; null for the first.</param>
/// <param name="Of">Which earlier stage, in words: <c>of those qualified</c>.</param>
public sealed record FunnelStage(Figure Count, Figure? Share, string? Of = null);
