using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>What an ask was worth so far, for the expected value of the next one.</summary>
public sealed class EconomicsReader(WarehouseFile warehouse, Currency currency)
{
    /// <summary>Null when one of its parts can't be known: then the list withholds expected values.</summary>
    public AskEconomics? Read(FindingSet findings)
    {
        if (findings["funnel.qualified_share"].Estimate is not { } qualified
            || findings["funnel.won_of_qualified_share"].Estimate is not { } won
            || Means() is not { DealValue: { } dealValue } means) return null;
        var asks = new MoneyReader(warehouse, currency).Asks();
        return new AskEconomics(qualified.Value, won.Value, dealValue, means.RewardCost ?? 0,
            asks.AskedWhoReferred == 0 ? null : (double)asks.AskedWhoReferred / asks.Asked);
    }

    (double? DealValue, double? RewardCost) Means() => warehouse.Query(
        """
        select
          (select avg(deal_value_minor) from core.referrals where won and invalid_reason is null and programme = 'customer') as deal_value_minor,
          (select sum(amount_minor) from core.rewards where programme = 'customer' and voided_at is null)
            / nullif((select count(*) from core.referrals where qualified_at is not null and invalid_reason is null and programme = 'customer'), 0) as reward_minor
        """,
        row => (InUnits(row.Number("deal_value_minor")), InUnits(row.Number("reward_minor")))).Single();

    double? InUnits(double? minor) => minor / currency.MinorPerUnit;
}
