using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Options;

namespace Insights.Worker.Find;

/// <summary>What the report shows of the programme besides findings: who waits, and which kinds, tiers, campaigns and quarters there are.</summary>
public sealed record ProgrammeFacts
{
    /// <summary>Rows of the table of those who wait longest.</summary>
    const int MostWaiting = 10;

    public required IReadOnlyList<Waiting> Waiting { get; init; }
    public required IReadOnlyList<RewardSums> Rewards { get; init; }
    public required IReadOnlyList<CampaignSums> Campaigns { get; init; }
    public required IReadOnlyList<SatisfiedQuarter> Quarters { get; init; }
    public required bool PartnersKnown { get; init; }
    public required IReadOnlyList<Goal> Goals { get; init; }

    public static ProgrammeFacts Read(WarehouseFile warehouse, InsightsOptions options)
    {
        var currency = Currency.Of(options.Currency);
        return new ProgrammeFacts
        {
            Waiting = new ServiceLevelReader(warehouse).Longest(MostWaiting),
            Rewards = new RewardReader(warehouse, currency).Sums(Period.Now),
            Campaigns = new CampaignReader(warehouse, currency).Sums(Period.Now),
            Quarters = new WordOfMouthReader(warehouse).Quarters(),
            PartnersKnown = new FunnelReader(warehouse).ReferralsKnown(FunnelReader.Partners),
            Goals = options.Goals,
        };
    }
}
