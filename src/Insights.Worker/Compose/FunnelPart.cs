using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Find;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>How far referrals get, who brings them, and which step holds them up.</summary>
sealed class FunnelPart(FindingSet findings, ReportPeriod period)
{
    readonly Figures _figures = new(findings, period);

    public FunnelSection Compose() => new()
    {
        Takeaway = (findings["funnel.submitted"].Estimate, findings["funnel.won"].Estimate) switch
        {
            ({ } submitted, { } won) => Say($"{Numbers.Count((long)submitted.Value, "referral", "referrals")} came in during the period; {Numbers.Count((long)won.Value)} of them became customers so far."),
            ({ } submitted, null) => Say($"{Numbers.Count((long)submitted.Value, "referral", "referrals")} came in during the period; it is too early to tell how many become customers."),
            _ => Say("How far referrals get is not known."),
        },
        Withheld = _figures.Reason("funnel.submitted"),
        Stages =
        [
            new FunnelStage(_figures.Of(Say("Submitted"), "funnel.submitted"), null),
            new FunnelStage(_figures.Of(Say("Qualified"), "funnel.qualified"), _figures.Of(Say("Qualified within 60 days, of those submitted"), "funnel.qualified_share", Benchmarks.Qualified), Say("of those submitted")),
            new FunnelStage(_figures.Of(Say("Opportunity"), "funnel.opportunity"), _figures.Of(Say("Opportunity within 60 days, of those qualified"), "funnel.opportunity_of_qualified_share"), Say("of those qualified")),
            new FunnelStage(_figures.Of(Say("Won"), "funnel.won"), _figures.Of(Say("Won within 180 days, of those qualified"), "funnel.won_of_qualified_share", Benchmarks.WonOfQualified), Say("of those qualified")),
        ],
        Curves =
        [
            Panel(Say("Of those submitted"), Say("qualified"), "funnel.qualified_share", Say("disqualified"), "funnel.disqualified_share", ReferralFunnel.QualifyDays),
            Panel(Say("Of those qualified"), Say("won"), "funnel.won_of_qualified_share", Say("lost"), "funnel.lost_of_qualified_share", ReferralFunnel.CloseDays),
        ],
        Concentration =
        [
            .. Concentration.Percents.Select(percent => _figures.Of(Say($"Most active {percent} % of referrers"), $"concentration.top_{percent}_percent")),
            _figures.Of(Say("Referrers who brought half of all"), "concentration.half_from"),
        ],
        Participation =
        [
            _figures.Of(Say("Customers who referred in twelve months"), "participation.referred_at_least_once", Benchmarks.ReferredAtLeastOnce),
            _figures.Of(Say("Referred twice or more"), "participation.referred_twice_or_more", Benchmarks.ReferredTwiceOrMore),
            _figures.Of(Say("Referrals per customer"), "participation.referrals_per_customer"),
            _figures.Of(Say("Referrals from the most active 1 % of customers"), "participation.top_one_percent_share"),
            _figures.Of(Say("From the most active 10 %"), "participation.top_ten_percent_share"),
            _figures.Of(Say("Promoters who did refer"), "say_do.promoters_who_referred", Benchmarks.PromotersWhoRefer),
        ],
        Remedies = Remedies.Of(findings),
    };

    IncidencePanel Panel(string title, string wentOn, string going, string ended, string ending, int horizon) =>
        new(title, wentOn, Points(wentOn, going, horizon), ended, Points(ended, ending, horizon));

    IReadOnlyList<IncidencePoint> Points(string word, string name, int horizon) =>
    [
        .. ReferralFunnel.Days(horizon).Select(day => new IncidencePoint(day, new Figure(Say($"{Figures.Words(word)} by day {day}"), findings[$"{name}.day_{day}"]))),
        new IncidencePoint(horizon, new Figure(Say($"{Figures.Words(word)} by day {horizon}"), findings[name])),
    ];
}
