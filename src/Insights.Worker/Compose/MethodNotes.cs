using Insights.Reports.Model;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>How the figures are made, for the report's last page; the whole of it is in <c>docs/methods</c>.</summary>
static class MethodNotes
{
    public static IReadOnlyList<Note> All =>
    [
        new(Say("Intervals"), Say("Each figure stands with its 95 % interval and the number of observations it rests on. A figure counted in full has none. A figure that can't be known is withheld, with the reason.")),
        new(Say("Net Promoter Score"), Say("Promoters (9–10) less detractors (0–6), in points from −100 to 100; the latest answer of each person in 90 days. Where people of one account answer together, the interval is clustered by account; else adjusted Wald (Rocks 2016)."), "https://doi.org/10.1080/00031305.2016.1158124"),
        new(Say("Cost of a customer"), Say("Media and sales cost of the period over new customers of the channel; for referral, rewards of both sides, operations and tooling. Interval: new customers as a Poisson count (Garwood 1936).")),
        new(Say("What a customer is worth"), Say("Discounted margin of a new customer's first months: the Kaplan–Meier curve, each month weighted with what the accounts in it pay (Lin et al. 1997). Accounts older than the data count from its first month on. Interval by a bootstrap over accounts.")),
        new(Say("What a referral is worth"), Say("A customer who would not have come otherwise: first-year margin and acquisition cost saved; one who would have: the cost saved (Kumar, Petersen and Leone 2010). Who would not have come is told by the held-out asks."), "https://doi.org/10.1509/jmkg.74.5.001"),
        new(Say("Return"), Say("Attributed: first-year value of referrals won in the period, against rewards accrued, operations and tooling; interval by a bootstrap over referrers. Incremental: only what the held-out asks show would not have come otherwise.")),
        new(Say("Funnel"), Say("Valid referrals only: through the programme, with contact data, not yet a customer, first claim. Rates count referrals that had the time to move on. Intervals: Wilson 1927.")),
        new(Say("Word of mouth"), Say("TARP 1979, 1986: a rule of thumb from complainants of that time. It shows a direction, not a forecast.")),
        new(Say("Benchmarks"), Say("Most are vendors' rules of thumb without published data; each band names its source.")),
    ];
}
