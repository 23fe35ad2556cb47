using Insights.Models.Units;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Find;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>
/// The report's answer in one sentence. What came through a referral is not what came because of asking: only the
/// held-out asks can tell that, so without them the sentence says "attributed" and claims no more.
/// </summary>
public static class VerdictSentence
{
    public static Verdict Of(FindingSet findings, ReportPeriod period)
    {
        var ratio = findings["roi.revenue_to_cost.attributed"];
        if (ratio.Estimate is not { } known)
            return new Verdict(Say("Whether the programme pays can't be known from this data yet."), VerdictTone.Unknown, Say(ratio.Withheld!));
        var brought = Say($"{In(period)} referred customers are worth {Money(findings["roi.revenue.attributed"])} in first-year revenue, for {Money(findings["roi.cost"])} of programme cost: {Numbers.WithUnit(known.Value, ratio.Unit)}");
        return findings["roi.return.attributed"].Estimate switch
        {
            { Low: > 0 } => Caused(brought, findings["roi.return.incremental"]),
            { High: < 0 } => new Verdict(Say($"{brought}. After the cost of delivering, the programme does not earn its money back."), VerdictTone.Poor),
            _ => new Verdict(Say($"{brought}. After the cost of delivering, this may be a gain or a loss: the interval allows both."), VerdictTone.Mixed),
        };
    }

    static Verdict Caused(string brought, Finding incremental) => incremental.Estimate switch
    {
        null => new Verdict(Say($"{brought}. How much of it would have come without asking is not known yet."), VerdictTone.Mixed),
        { Low: > 0 } => new Verdict(Say($"{brought}. The held-out asks show that the programme pays also on what asking alone brought."), VerdictTone.Good),
        { High: < 0 } => new Verdict(Say($"{brought}. But the held-out asks show that most of it would have come without asking."), VerdictTone.Poor),
        _ => new Verdict(Say($"{brought}. The held-out asks can't tell yet whether asking itself pays."), VerdictTone.Mixed),
    };

    static string In(ReportPeriod period) => period.IsYear ? Say("In twelve months") : Say($"From {Dates.Window(period.Now)}");

    static string Money(Finding finding) =>
        finding.Estimate is { } estimate ? Numbers.WithUnit(estimate.Value, finding.Unit) : Say("an unknown amount");
}
