using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings what campaigns and contests brought out of the marts.</summary>
public sealed class CampaignReader(WarehouseFile warehouse, Currency currency)
{
    /// <summary>Campaigns of the customers' programme in a period, most referrals first; those without one come last.</summary>
    public IReadOnlyList<CampaignSums> Sums(Period period) => warehouse.Query(
        $"""
        select * from marts.campaigns where period = {Sql.Text(period.Name())} and programme = {Sql.Text(FunnelReader.Customers)}
        order by campaign = 'no campaign', referrals desc, campaign
        """,
        row => new CampaignSums(
            row.RequiredText("campaign"), FindingsOfRun.Key(row.RequiredText("campaign")),
            row.Count("referrals"), row.Count("old_enough"), row.Count("qualified_in_time"), row.Count("won"),
            row.Count("won_without_rate") > 0 ? null : new Money(row.Count("revenue_minor"), currency).Amount));
}
