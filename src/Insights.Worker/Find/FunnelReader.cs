using Insights.Models.Findings;
using Insights.Models.Learners;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings a programme's referral funnel out of the marts.</summary>
public sealed class FunnelReader(WarehouseFile warehouse)
{
    /// <summary>The customers' own programme, as <c>core.referrals</c> names it.</summary>
    public const string Customers = "customer";

    /// <summary>That of partners.</summary>
    public const string Partners = "partner";

    public ReferralFunnelSums Read(Period period, string programme = Customers)
    {
        var (name, of) = (Sql.Text(period.Name()), Sql.Text(programme));
        var (submitted, qualified, opportunity, won) = warehouse.Query(
            $"select submitted, qualified, opportunity, won from marts.referral_funnel where period = {name} and programme = {of}",
            row => (row.Count("submitted"), row.Count("qualified"), row.Count("opportunity"), row.Count("won"))).SingleOrDefault();
        var waits = warehouse.Query(
            $"""
            select step, days, outcome, sum(referrals) as referrals from marts.referral_waits
            where period = {name} and programme = {of} group by step, days, outcome order by step, days, outcome
            """,
            row => (Step: row.RequiredText("step"), Wait: new SurvivalTime(row.Count("days"), (int)row.Count("outcome"), Weight: row.Count("referrals"))))
            .ToLookup(row => row.Step, row => row.Wait, StringComparer.Ordinal);
        return new ReferralFunnelSums(submitted, qualified, opportunity, won,
            Of("qualified"), Of("opportunity_of_qualified"), Of("won_of_qualified"), Of("won"));

        SurvivalTimes Of(string step) => SurvivalTimes.Of(waits[step]);
    }

    /// <summary>Whether any referral has been loaded: without one, counts of 0 would be a claim that nobody referred.</summary>
    public bool ReferralsKnown() => warehouse.Scalar<bool>("select exists (select 1 from staging.referrals)");

    /// <summary>Whether any referral of this programme has been.</summary>
    public bool ReferralsKnown(string programme) =>
        warehouse.Scalar<bool>($"select exists (select 1 from core.referrals where programme = {Sql.Text(programme)})");
}
