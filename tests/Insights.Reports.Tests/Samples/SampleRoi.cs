using Insights.Models.Units;
using Insights.Reports.Model;

namespace Insights.Reports.Tests.Samples;

/// <summary>An executive report of a company with 400 accounts in which everything is known that can be.</summary>
static class SampleRoi
{
    static readonly BenchmarkBand ThreeToOne = new(3, null, "Practitioners' rule", "repeated everywhere, no study behind it");

    public static RoiReport Full() => new()
    {
        Head = Known.Head("Brightside Software"),
        Period = new DateWindow(new DateOnly(2025, 11, 1), new DateOnly(2026, 11, 1)),
        Comparison = new DateWindow(new DateOnly(2024, 11, 1), new DateOnly(2025, 11, 1)),
        Verdict = new Verdict("The programme returned EUR 3.9 of first-year revenue for every euro it cost, and a referred customer costs 58 % less than any other.", VerdictTone.Good),
        KeyFigures = [.. KeyFigures()],
        Picture = [.. Acquisition().Channels.Take(2).Select(channel => channel.Cost)],
        Acquisition = Acquisition(),
        Programme = Programme(),
        CustomerValue = SampleCustomerValue.Full(),
        Funnel = Funnel(),
        Service = SampleProgramme.Service(),
        Campaigns = SampleProgramme.Campaigns(),
        Loyalty = SampleLoyalty.Both(),
        WordOfMouth = SampleLoyalty.WordOfMouth(),
        Segments = Segments(),
        Readiness = Readiness(),
        Unknowns = Unknowns(),
        Methods =
        [
            new Note("Cost of one customer", "Media and sales cost of the period over new customers of the channel; for the programme rewards on both sides, operations and tooling over referred customers. Intervals by a seeded bootstrap over accounts, 2,000 draws."),
            new Note("Interval of the NPS", "Adjusted Wald by Rocks, clustered by account because several people answer for one.", "https://doi.org/10.1080/00031305.2016.1158124"),
            new Note("Matured cohorts", "Shares of the stage before count referrals old enough to have got there, by cumulative incidence with competing risks."),
        ],
    };

    static IEnumerable<Figure> KeyFigures() =>
    [
        Known.Figure("Revenue for each euro spent, attributed", "roi.revenue_to_cost.attributed", UnitNames.Ratio, 3.9, 2.8, 5.3, 61) with
        {
            Benchmark = ThreeToOne,
            Change = Known.Change("roi.revenue_to_cost.attributed.change", UnitNames.Ratio, 0.6, -0.9, 2.0, 61),
        },
        Known.Figure("Cost of one referred customer", "cac.referral", "EUR", 1180, 890, 1560, 61) with
        {
            Change = Known.Change("cac.referral.change", "EUR", -310, -590, -40, 61),
            Benchmark = new BenchmarkBand(840, 1400, "30 to 50 % of other channels", "vendors' surveys"),
        },
        Known.Figure("NPS, relationship, every response", "nps.relationship.every_response", UnitNames.Points, 41.2, 36.8, 45.6, 1_204) with
        {
            Change = Known.Change("nps.relationship.every_response.change", UnitNames.Points, 4.7, 0.9, 8.5, 2_310),
        },
        Known.Figure("Accounts that referred in the year", "participation.once", UnitNames.Share, 0.137, 0.106, 0.175, 400) with
        {
            Benchmark = new BenchmarkBand(0.10, 0.20, "Referral platforms' reports", "self-selected customers of the vendors"),
        },
        Known.Counted("New revenue that came by referral", "revenue.referral_share", UnitNames.Share, 0.184, 214) with
        {
            Benchmark = new BenchmarkBand(0.10, 0.30, "Referral platforms' reports", "self-selected customers of the vendors"),
        },
    ];

    static AcquisitionSection Acquisition() => new()
    {
        Takeaway = "A referred customer cost EUR 1,180; the next cheapest channel, organic search, cost EUR 1,940.",
        Channels =
        [
            Channel("Referral programme", "referral", 71_980, 61, 1180, 890, 1560, true),
            Channel("Organic search", "organic", 75_660, 39, 1940, 1490, 2590),
            Channel("Paid search", "paid_search", 148_200, 52, 2850, 2240, 3690),
            Channel("Events and conferences", "events", 121_500, 27, 4500, 3170, 6720),
            Channel("Outbound sales", "outbound", 203_000, 35, 5800, 4330, 8090),
            new ChannelRow("Partner marketplace", false,
                Known.Withheld("Spend on the partner marketplace", "spend.marketplace", "EUR", "No spend was loaded for this channel; add its rows to spend.csv."),
                Known.Counted("New customers", "customers.marketplace", UnitNames.Count, 11, 11),
                Known.Withheld("Cost of one customer, partner marketplace", "cac.marketplace", "EUR", "No spend was loaded for this channel; add its rows to spend.csv.")),
        ],
        ReferralCostBand = new BenchmarkBand(1050, 1750, "50 to 70 % below what the other channels cost here", "vendors' surveys"),
        Beside =
        [
            Known.Figure("Saved on each referred customer", "cac.saving", "EUR", 2290, 1820, 2870, 214),
            Known.Figure("New revenue from referrals", "acquisition.referral_revenue_share", UnitNames.Share, 0.21, 0.15, 0.28, 214),
        ],
        Note = "Media and sales cost of other channels counts 2 months later, with the customers it bought.",
    };

    static ChannelRow Channel(string name, string id, double spend, int customers, double cost, double low, double high, bool referral = false) => new(
        name, referral,
        Known.Counted("Spend on " + name.ToLowerInvariant(), "spend." + id, "EUR", spend, 12),
        Known.Counted("New customers, " + name, "customers." + id, UnitNames.Count, customers, customers),
        Known.Figure("Cost of one customer, " + name, "cac." + id, "EUR", cost, low, high, customers));

    static ProgrammeSection Programme() => new()
    {
        Takeaway = "EUR 280,700 of referred revenue left EUR 208,720 after rewards, operations and tooling.",
        Steps =
        [
            Step("Referred first-year revenue", "revenue", 280_700, StepKind.Total),
            Step("Rewards to referrers", "rewards.referrer", -31_200),
            Step("Rewards to new customers", "rewards.referee", -12_480),
            Step("Operations", "operations", -19_900),
            Step("Tooling", "tooling", -8_400),
            Step("What is left", "net", 208_720, StepKind.Total),
        ],
        Attributed =
        [
            Known.Figure("Revenue : cost", "roi.revenue_to_cost.attributed", UnitNames.Ratio, 3.9, 2.8, 5.3, 61) with { Benchmark = ThreeToOne },
            Known.Figure("(Margin − cost) : cost", "roi.return.attributed", UnitNames.Ratio, 1.9, 1.1, 3.0, 61),
        ],
        Incremental =
        [
            Known.Figure("Revenue : cost", "roi.revenue_to_cost.incremental", UnitNames.Ratio, 2.1, -0.4, 4.6, 388) with
            {
                Benchmark = ThreeToOne,
                Note = "From 41 held-out asks against 347 asked: too few to tell it from nothing yet.",
            },
            Known.Withheld("(Margin − cost) : cost", "roi.return.incremental", UnitNames.Ratio, "Fewer than 5 referrals came from held-out contacts; about 12 more weeks of lists will do."),
        ],
    };

    static WaterfallStep Step(string label, string name, double amount, StepKind kind = StepKind.Change) =>
        new(Known.Counted(label, "programme." + name, "EUR", amount, 61), kind);

    static FunnelSection Funnel() => new()
    {
        Takeaway = "Of 412 referrals 61 were won; qualification is the weakest step, just within its benchmark.",
        Stages =
        [
            Stage("Submitted", "submitted", 412),
            Stage("Qualified", "qualified", 141, 0.352, 0.306, 0.402, new BenchmarkBand(0.30, 0.50, "Referral platforms' reports", "self-selected customers of the vendors")),
            Stage("Opportunity", "opportunity", 108, 0.781, 0.702, 0.843),
            Stage("Won", "won", 61, 0.437, 0.356, 0.521, new BenchmarkBand(0.20, 0.40, "Referral platforms' reports", "self-selected customers of the vendors")),
        ],
        Participation =
        [
            Known.Figure("Referred once", "participation.one_referral", UnitNames.Share, 0.095, 0.07, 0.128, 400) with { Benchmark = new BenchmarkBand(0.10, 0.20, "Referral platforms' reports", "self-selected customers of the vendors") },
            Known.Figure("Referred twice or more", "participation.twice", UnitNames.Share, 0.042, 0.027, 0.067, 400) with { Benchmark = new BenchmarkBand(0.02, 0.05, "Referral platforms' reports", "self-selected customers of the vendors") },
            Known.Counted("Referrals per referrer", "participation.per_referrer", UnitNames.Count, 2.6, 158),
        ],
        Curves = SampleProgramme.Curves(),
        Concentration = SampleProgramme.Concentration(),
        Remedies = [new Note("Qualification", "35.2 % qualify, at the low end of 30 to 50 %. Teach the profile where people refer, and ask two qualifying questions in the form.")],
    };

    static FunnelStage Stage(string label, string name, int count, double? share = null, double low = 0, double high = 0, BenchmarkBand? benchmark = null) => new(
        Known.Counted(label, "funnel." + name, UnitNames.Count, count, 412),
        share is { } value ? Known.Figure($"{label}, share that got there", $"funnel.{name}.share", UnitNames.Share, value, low, high, 400) with { Benchmark = benchmark } : null,
        share is null ? null : "of the stage before");

    static SegmentSection Segments() => new()
    {
        Takeaway = "Software companies and agencies are happy and refer; manufacturers are as happy, yet hardly anyone has asked them.",
        Segments =
        [
            Segment("Software", 132, 52.1, 0.21), Segment("Agencies", 74, 47.5, 0.19), Segment("Manufacturing", 61, 50.4, 0.04),
            Segment("Retail and wholesale", 48, 12.0, 0.08), Segment("製造・物流(日本)", 37, 44.0, 0.11), Segment("Логистика и транспорт", 29, -8.5, 0.03),
            new Segment("Public sector", 19,
                Known.Withheld("NPS, public sector", "segments.public.nps", UnitNames.Points, "Fewer than 10 answers; the segment appears once 10 people have answered."),
                Known.Figure("Share that referred, public sector", "segments.public.participation", UnitNames.Share, 0.05, 0.01, 0.24, 19)),
        ],
        OverallScore = Known.Figure("NPS, whole company", "nps.relationship.every_response", UnitNames.Points, 41.2, 36.8, 45.6, 1_204),
        OverallParticipation = Known.Figure("Accounts that referred", "segments.all.participation", UnitNames.Share, 0.137, 0.106, 0.175, 400),
    };

    static Segment Segment(string name, int accounts, double score, double share) => new(name, accounts,
        Known.Figure("NPS, " + name, $"segments.{name}.nps", UnitNames.Points, score, score - 90 / Math.Sqrt(accounts), score + 90 / Math.Sqrt(accounts), accounts * 3),
        Known.Figure("Share that referred, " + name, $"segments.{name}.participation", UnitNames.Share, share, share * 0.6, share * 1.5 + 0.01, accounts));

    static ReadinessSection Readiness() => new()
    {
        Takeaway = "Three of five conditions are met; churn is too high to ask more widely, and mentions are not measured.",
        Goals = SampleProgramme.Goals(),
        Conditions =
        [
            new(Known.Counted("Happy accounts (latest answer 9 or 10)", "readiness.happy", UnitNames.Count, 168, 331), "at least 50", ConditionState.Met),
            new(Known.Figure("NPS", "nps.relationship.every_response", UnitNames.Points, 41.2, 36.8, 45.6, 1_204), "above 30", ConditionState.Met),
            new(Known.Figure("Net revenue retention", "retention.net", UnitNames.Share, 1.064, 1.021, 1.109, 352), "above 100 %", ConditionState.Met),
            new(Known.Withheld("Mentions nobody asked for", "readiness.mentions", UnitNames.Count, "No answer says how the customer heard of us; add told_count to the survey."), "seen at all", ConditionState.Unknown),
            new(Known.Figure("Accounts lost in a month", "readiness.churn", UnitNames.Share, 0.026, 0.021, 0.032, 4_410), "below 2 %", ConditionState.NotMet),
        ],
    };

    static UnknownsSection Unknowns() => new()
    {
        Takeaway = "Eight figures are withheld; 212 of 61,480 rows could not be read.",
        AlsoWithheld = [Known.Withheld("Won of all submitted", "funnel.won_of_submitted_share", UnitNames.Share, "No referral is 180 days old yet. Wait.")],
        Quarantine =
        [
            new("responses-2026-w41.csv.gz", "nps_score is 6.5; only whole numbers from 0 to 10 count", 124),
            new("tickets.jsonl", "opened_at is not a date: '31/02/2026'", 61),
            new("referrals.csv", "submitted before the referrer's account existed", 27),
        ],
        Checks = [new("Referrals' new accounts are in accounts", "5 won referrals name an account that was never loaded", 5)],
        Freshness =
        [
            new("accounts", 400, new DateOnly(2026, 11, 20)), new("contacts", 1_198, new DateOnly(2026, 11, 19)),
            new("responses", 9_312, new DateOnly(2026, 11, 22)), new("tickets", 14_870, new DateOnly(2026, 11, 22)),
            new("referrals", 412, new DateOnly(2026, 11, 18)), new("spend", 288, new DateOnly(2026, 10, 1), "October only: November's spend comes with the month's close"),
            new("exposures", 0, null, "never loaded"),
        ],
        Stubs = [new("contacts known only from answers", 38), new("accounts known only from referrals", 5)],
    };
}
