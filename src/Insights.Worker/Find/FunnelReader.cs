using Insights.Models.Findings;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings the customers' referral funnel out of the marts.</summary>
public sealed class FunnelReader(WarehouseFile warehouse)
{
    static readonly MaturedStep None = new(0, 0, 0);

    public ReferralFunnelSums Read() => warehouse.Query(
        "select * from marts.referral_funnel where programme = 'customer'",
        row => new ReferralFunnelSums(
            row.Count("submitted"), row.Count("qualified"), row.Count("opportunity"), row.Count("won"),
            new MaturedStep(row.Count("submitted_60_qualified"), row.Count("submitted_60"), 60),
            new MaturedStep(row.Count("qualified_60_opportunity"), row.Count("qualified_60"), 60),
            new MaturedStep(row.Count("qualified_120_won"), row.Count("qualified_120"), 120),
            new MaturedStep(row.Count("submitted_180_won"), row.Count("submitted_180"), 180)))
        .SingleOrDefault() ?? new ReferralFunnelSums(0, 0, 0, 0, None with { AfterDays = 60 }, None with { AfterDays = 60 }, None with { AfterDays = 120 }, None with { AfterDays = 180 });

    /// <summary>Whether any referral has been loaded: without one, counts of 0 would be a claim that nobody referred.</summary>
    public bool ReferralsKnown() => warehouse.Scalar<bool>("select exists (select 1 from staging.referrals)");
}
