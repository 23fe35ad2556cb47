using Insights.Models.Units;
using Insights.Reports.Model;

namespace Insights.Reports.Tests.Samples;

/// <summary>The programme of the company with 400 accounts: promises, rewards, campaigns, partners, goals.</summary>
static class SampleProgramme
{
    const string TooFew = "About 21 days, but 14 waits are too few for its upper limit. Wait for more.";

    public static ServiceSection Service() => new()
    {
        Takeaway = "First contact came in time for 81 % of the referrals; 3 promises are overdue.",
        Levels =
        [
            Level("First contact", "first_contact", "within 2 business days of submission", 0.81, 0, 2.4, 4.5),
            Level("Credit", "credit", "within 5 business days, rewards at qualification", 0.63, 2, 5, 12),
            new ServiceRow("Payout", "within 30 days, rewards at close",
                Known.Figure("Payout kept", "service.payout.kept", UnitNames.Share, 0.786, 0.524, 0.924, 14), Known.Counted("Payout overdue", "service.payout.overdue", UnitNames.Count, 1, 1),
                Known.Figure("Payout, half by", "service.payout.median_wait", UnitNames.Days, 9, 6, 21, 14), Known.Withheld("Payout, nine of ten by", "service.payout.p90_wait", UnitNames.Days, TooFew)),
        ],
        NotMeasured = [Known.Withheld("Submitting takes under 2 minutes", "service.submitting.kept", UnitNames.Share, "How long submitting takes is in no table.")],
        Waiting =
        [
            new("Credit", "W-0000123", "Åkerblom & Söhne", "Ирина Соколова", new DateOnly(2026, 7, 2), 144),
            new("Payout", "W-0000140", null, null, new DateOnly(2026, 9, 15), 69),
        ],
        Rewards =
        [
            Reward("All", "rewards", true, 43_680, 5_000, 37_430, 1_250), Reward("Credit", "rewards.kind.credit", false, 31_200, 5_000, 25_200, 1_000),
            Reward("Discount", "rewards.kind.discount", false, 12_480, 0, 12_230, 250),
        ],
        Late =
        [
            Known.Figure("Referred again after a late reward", "rewards.late.referred_again", UnitNames.Share, 0.061, 0.021, 0.165, 49),
            Known.Figure("Referred again, paid on time", "rewards.on_time.referred_again", UnitNames.Share, 0.247, 0.171, 0.342, 93),
            Known.Figure("Late less on time, same kind of reward", "rewards.late.repeat_difference", UnitNames.Share, -0.178, -0.287, -0.069, 142),
        ],
    };

    static ServiceRow Level(string name, string key, string promise, double kept, int overdue, double median, double ninth) => new(name, promise,
        Known.Figure($"{name} kept", $"service.{key}.kept", UnitNames.Share, kept, kept - 0.1, kept + 0.08, 71),
        Known.Counted($"{name} overdue", $"service.{key}.overdue", UnitNames.Count, overdue, overdue),
        Known.Figure($"{name}, half by", $"service.{key}.median_wait", UnitNames.Days, median, median * 0.8, median * 1.3, 71),
        Known.Figure($"{name}, nine of ten by", $"service.{key}.p90_wait", UnitNames.Days, ninth, ninth * 0.7, ninth * 2, 71));

    static RewardRow Reward(string label, string name, bool isTotal, double earned, double pending, double paid, double voided) => new(label, isTotal,
        Known.Counted($"{label}: earned", $"{name}.earned", "EUR", earned, 96), Known.Counted($"{label}: pending", $"{name}.pending", "EUR", pending, 96),
        Known.Counted($"{label}: paid", $"{name}.paid", "EUR", paid, 96), Known.Counted($"{label}: voided", $"{name}.voided", "EUR", voided, 96));

    public static CampaignSection Campaigns() => new()
    {
        Takeaway = "Qualifies more often than the rest: 秋の紹介キャンペーン.",
        Campaigns =
        [
            Campaign("秋の紹介キャンペーン", "autumn", 120, 0.48, new(0.19, 0.06, 0.31, 0.975, 402)),
            Campaign("Newsletter", "newsletter", 93, 0.31, new(-0.05, -0.17, 0.08, 0.975, 402)),
            Campaign("No campaign", "no_campaign", 199, 0.30, null),
        ],
        Partners = [Known.Counted("Partners' referrals", "partner.submitted", UnitNames.Count, 31, 31), Known.Counted("First-year revenue through partners", "partner.revenue", "EUR", 48_000, 6)],
        Satisfaction = [Known.Figure("Satisfied with the programme (4 or 5 of 5)", "csat.programme.satisfied_share", UnitNames.Share, 0.82, 0.71, 0.9, 61)],
    };

    static CampaignRow Campaign(string name, string key, int referrals, double share, Estimate? difference) => new(name,
        Known.Counted($"Referrals, {name}", $"campaign.{key}.referrals", UnitNames.Count, referrals, referrals),
        Known.Figure($"Qualified, {name}", $"campaign.{key}.qualified_share", UnitNames.Share, share, share - 0.08, share + 0.09, referrals - 5),
        difference is null ? null : new Figure($"Against the rest, {name}", Finding.Known($"campaign.{key}.difference", UnitNames.Share, difference, "test")),
        Known.Counted($"Won, {name}", $"campaign.{key}.won", UnitNames.Count, referrals / 8, referrals),
        Known.Counted($"Revenue, {name}", $"campaign.{key}.revenue", "EUR", referrals * 870.0, referrals / 8));

    public static IReadOnlyList<IncidencePanel> Curves() =>
    [
        new("Of those submitted", "qualified", Points("qualified_share", 60, 0.35), "disqualified", Points("disqualified_share", 60, 0.44)),
        new("Of those qualified", "won", Points("won_of_qualified_share", 180, 0.29), "lost", Points("lost_of_qualified_share", 180, 0.58)),
    ];

    static IReadOnlyList<IncidencePoint> Points(string name, int horizon, double last) =>
    [
        .. Enumerable.Range(1, 6).Select(sixth => new IncidencePoint(horizon * sixth / 6, Known.Figure(
            $"{name} by day {horizon * sixth / 6}", $"funnel.{name}.day_{horizon * sixth / 6}", UnitNames.Share,
            last * Math.Sqrt(sixth / 6.0), last * Math.Sqrt(sixth / 6.0) - 0.04, last * Math.Sqrt(sixth / 6.0) + 0.05, 412))),
    ];

    public static IReadOnlyList<Figure> Concentration() =>
    [
        .. new[] { (1, 0.09), (5, 0.21), (10, 0.34), (20, 0.49), (50, 0.78) }.Select(point => Known.Counted(
            $"Most active {point.Item1} % of referrers", $"concentration.top_{point.Item1}_percent", UnitNames.Share, point.Item2, 412)),
        Known.Counted("Referrers who brought half of all", "concentration.half_from", UnitNames.People, 33, 158),
    ];

    public static IReadOnlyList<GoalRow> Goals() =>
    [
        new("Half of the referrals qualify", Known.Figure("Half of the referrals qualify", "funnel.qualified_share", UnitNames.Share, 0.352, 0.307, 0.399, 400), "at least 50.0 %", GoalState.Missed),
        new("Programme cost", Known.Counted("Programme cost", "roi.cost", "EUR", 71_980, 12), "at most EUR 80,000", GoalState.Reached),
        new("Credits in time", Known.Figure("Credits in time", "service.credit.kept.goal", UnitNames.Share, 0.63, 0.53, 0.71, 71), "at least 70.0 %", GoalState.CannotTell),
        new("Summer campaign", null, "at least 10", GoalState.NotKnown),
    ];
}
