namespace Insights.SampleCompany.Parameters;

/// <summary>An acquisition channel as it truly is.</summary>
/// <param name="Name">As in <c>accounts.acquired_channel</c> and <c>spend.channel</c>.</param>
/// <param name="Share">Weight among the channels for accounts that were not referred.</param>
/// <param name="CostPerAccount">EUR spent for one new account, long-run mean.</param>
/// <param name="Currency">What its invoices are in.</param>
/// <param name="Kinds">Kind of spend → share of the cost.</param>
public sealed record ChannelTruth(
    string Name, double Share, double CostPerAccount, string Currency, IReadOnlyDictionary<string, double> Kinds)
{
    /// <summary>Five bought channels. The sixth, <c>referral</c>, costs what the programme costs: rewards, operations and tooling.</summary>
    public static IReadOnlyList<ChannelTruth> Default { get; } =
    [
        new("paid_search", 0.30, 4200, "EUR", Shares(("media", 0.80), ("sales", 0.15), ("tooling", 0.05))),
        new("content", 0.24, 2800, "EUR", Shares(("media", 0.70), ("sales", 0.30))),
        new("events", 0.14, 6500, "EUR", Shares(("media", 0.65), ("sales", 0.35))),
        new("outbound", 0.18, 7600, "GBP", Shares(("sales", 0.90), ("tooling", 0.10))),
        new("partner", 0.14, 3600, "USD", Shares(("media", 0.15), ("sales", 0.85))),
    ];

    private static SortedDictionary<string, double> Shares(params ReadOnlySpan<(string Kind, double Share)> shares)
    {
        var kinds = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (kind, share) in shares) kinds[kind] = share;
        return kinds;
    }
}
