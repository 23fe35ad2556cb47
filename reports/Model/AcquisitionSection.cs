namespace Insights.Reports.Model;

/// <summary>Where customers come from and what they cost.</summary>
public sealed record AcquisitionSection : ReportSection
{
    /// <summary>One row for each channel, the programme among them.</summary>
    public IReadOnlyList<ChannelRow> Channels { get; init; } = [];

    /// <summary>What a referred customer should cost, given what the other channels cost; in the reporting currency.</summary>
    public BenchmarkBand? ReferralCostBand { get; init; }

    /// <summary>Figures beside the chart: saving against other channels, payback, share of new revenue.</summary>
    public IReadOnlyList<Figure> Beside { get; init; } = [];

    /// <summary>What to know of the costs, such as a lag; null when there is nothing to say.</summary>
    public string? Note { get; init; }

    public override IEnumerable<Figure> Figures =>
        Channels.SelectMany(channel => new[] { channel.Spend, channel.NewCustomers, channel.Cost }).Concat(Beside);
}

/// <param name="Name">The channel as people call it.</param>
/// <param name="IsReferral">The programme's own row.</param>
/// <param name="Spend">Money spent in the period.</param>
/// <param name="NewCustomers">Customers won in the period.</param>
/// <param name="Cost">Cost of one new customer (CAC).</param>
public sealed record ChannelRow(string Name, bool IsReferral, Figure Spend, Figure NewCustomers, Figure Cost);
