using Insights.Models.Findings;
using Insights.Models.Incentives;
using Insights.Worker.Database;

namespace Insights.Worker.Incentives;

/// <summary>What a referral has led to so far.</summary>
public sealed class ReferralEconomicsReader(WarehouseFile warehouse)
{
    /// <summary>With the rates and the deal value that the ask list reckons with, and how long the stages took; null where those are not known.</summary>
    public ReferralEconomics? Read(AskEconomics? asks, double grossMargin) => asks is null ? null : warehouse.Query(
        """
        select
          median(date_diff('day', local_date(submitted_at), local_date(qualified_at))) filter (where qualified_at is not null) as to_qualify,
          median(date_diff('day', local_date(submitted_at), local_date(closed_at))) filter (where won) as to_close
        from core.referrals where invalid_reason is null and programme = 'customer'
        """,
        row => new ReferralEconomics(asks.QualifyRate, asks.CloseRate, asks.DealValue, grossMargin, row.Number("to_qualify"), row.Number("to_close"))).Single();
}
