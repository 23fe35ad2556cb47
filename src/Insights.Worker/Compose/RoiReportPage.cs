using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Find;
using Benchmark = Insights.Models.Findings.Benchmark;
using Report = Insights.Reports.Model;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>Puts findings into the shape of the executive's report. Every figure comes from the set; here are only words.</summary>
public sealed class RoiReportPage(ReportHead head, FindingSet findings, ReportFacts facts)
{
    readonly Figures _figures = new(findings, facts.Period);

    public RoiReport Compose(IReadOnlyList<CheckNote> checks) => new()
    {
        Head = head,
        Period = facts.Period.Now,
        Comparison = IsCompared ? facts.Period.Before : null,
        YearBefore = IsCompared && !facts.Period.IsYear ? facts.Period.YearBefore : null,
        Verdict = VerdictSentence.Of(findings, facts.Period),
        KeyFigures =
        [
            Of(Say("Revenue : cost"), "roi.revenue_to_cost.attributed", Benchmarks.RevenueToCost) with { Note = Say("attributed: all that came through a referral") },
            Of(Say("Left after all cost"), "roi.net.attributed"),
            Of(Say("Cost of a referred customer"), "cac.referral"),
            Of(Say("New revenue from referrals"), "acquisition.referral_revenue_share", Benchmarks.ShareOfNewRevenue) with { Note = Say("share of new customers' first revenue") },
            Of(Say("Net Promoter Score"), "nps.relationship.every_response") with { Change = ChangeOfScore(), ChangeAgainst = Say("the 90 days before"), Note = Say("relationship survey") },
        ],
        Picture = Picture(),
        Acquisition = Acquisition(),
        Programme = Programme(),
        CustomerValue = new CustomerValuePart(findings, facts).Compose(),
        Funnel = new FunnelPart(findings, facts.Period).Compose(),
        Service = new ServicePart(findings, facts).Compose(),
        Campaigns = new CampaignPart(findings, facts).Compose(),
        Loyalty = new LoyaltyPart(findings, facts).Compose(),
        WordOfMouth = WordOfMouth(),
        Segments = Segments(),
        Readiness = Readiness(),
        Unknowns = new UnknownsPart(findings, facts).Compose(checks, head.AsOf),
        Methods = MethodNotes.All,
    };

    /// <summary>Whether any figure of the period before is known, so that there is something to compare with.</summary>
    bool IsCompared => findings.Any(finding => finding.Name.EndsWith(".change", StringComparison.Ordinal)
        && !finding.Name.StartsWith("nps.", StringComparison.Ordinal) && finding.Estimate is not null);

    IReadOnlyList<Figure> Picture()
    {
        var (referral, others) = (Of(Say("By referral"), "cac.referral"), Of(Say("Other paid channels"), "cac.other_channels"));
        return referral.Finding.Estimate is null || others.Finding.Estimate is null ? []
            : [referral with { Benchmark = Bands.ReferralCost(others.Finding) }, others];
    }

    AcquisitionSection Acquisition() => new()
    {
        Takeaway = findings["cac.referral_saving"].Estimate switch
        {
            null => Say("What a referred customer costs against the other channels is not known."),
            { Low: > 0 } saving => Say($"A referred customer costs {Numbers.Percent(saving.Value)} less than one of the other paid channels."),
            { High: < 0 } saving => Say($"A referred customer costs {Numbers.Percent(-saving.Value)} more than one of the other paid channels."),
            _ => Say("A referred customer costs about as much as one of the other paid channels; the difference is within the noise."),
        },
        Withheld = facts.Channels.Count == 0 ? _figures.Reason("cac.other_channels") : null,
        Channels =
        [
            .. facts.Channels.OrderBy(channel => channel != AcquisitionCostFindings.Referral).Select(channel => new ChannelRow(
                Words(channel), channel == AcquisitionCostFindings.Referral,
                Of(Say($"Spent on {Lower(channel)}"), $"acquisition.{channel}.spend"), Of(Say($"New customers, {Lower(channel)}"), $"acquisition.{channel}.new_customers"),
                Of(Say($"Cost of a customer, {Lower(channel)}"), $"cac.{channel}"))),
        ],
        ReferralCostBand = Bands.ReferralCost(findings["cac.other_channels"]),
        Beside =
        [
            Of(Say("Cheaper than other channels by"), "cac.referral_saving", Benchmarks.AcquisitionSaving),
            Of(Say("Cost of a customer, other channels"), "cac.other_channels"),
            Of(Say("New customers from referrals"), "acquisition.referral_share"),
            Of(Say("New revenue from referrals"), "acquisition.referral_revenue_share", Benchmarks.ShareOfNewRevenue),
        ],
        Note = findings["acquisition.lag"].Estimate is { Value: > 0 } lag
            ? Say($"Media and sales cost of other channels counts {Numbers.Count((long)lag.Value, "month", "months")} later, with the customers it bought.") : null,
    };

    ProgrammeSection Programme()
    {
        var revenue = findings["roi.revenue.attributed"];
        var net = findings["roi.net.attributed"];
        return new ProgrammeSection
        {
            Takeaway = net.Estimate switch
            {
                null => Say("What is left after all cost is not known."),
                { Value: < 0 } missing => Say($"{Numbers.WithUnit(-missing.Value, net.Unit)} of rewards, operations and tooling is not covered by the first-year margin."),
                { } left => Say($"{Numbers.WithUnit(left.Value, net.Unit)} is left of the first-year margin after rewards, operations and tooling."),
            },
            Withheld = facts.ReferralsKnown ? null : _figures.Reason("roi.revenue.attributed"),
            Steps = [.. Steps(revenue, net)],
            Attributed =
            [
                Of(Say("Revenue : cost"), "roi.revenue_to_cost.attributed", Benchmarks.RevenueToCost),
                Of(Say("Return after delivering"), "roi.return.attributed"),
                Of(Say("Left after all cost"), "roi.net.attributed"),
            ],
            Incremental =
            [
                Of(Say("Revenue : cost"), "roi.revenue_to_cost.incremental"),
                Of(Say("Return after delivering"), "roi.return.incremental"),
                Of(Say("More people who refer, thanks to asking"), "roi.ask_lift"),
            ],
        };
    }

    /// <summary>From revenue down to what is left; each step a finding, so that the CSV has it too.</summary>
    IEnumerable<WaterfallStep> Steps(Finding revenue, Finding net)
    {
        if (revenue.Estimate is null || net.Estimate is null) yield break;
        yield return new WaterfallStep(new Figure(Say("Revenue"), revenue), StepKind.Total);
        yield return new WaterfallStep(Of(Say("Delivering"), "roi.delivering"), StepKind.Change);
        foreach (var kind in facts.ProgrammeCosts.Keys.OrderBy(kind => kind != "rewards"))
            yield return new WaterfallStep(Of(Words(kind), $"roi.cost.{kind}.step"), StepKind.Change);
        yield return new WaterfallStep(new Figure(Say("Left"), net), StepKind.Total);
    }

    WordOfMouthSection WordOfMouth()
    {
        var margin = findings["wom.margin_to_break_even"].Estimate;
        var worth = new WordOfMouthWorth(findings, facts.Period, facts.Programme);
        return new WordOfMouthSection
        {
            Takeaway = margin switch
            {
                null => Say("How far word of mouth reaches is not known."),
                { Low: > 0 } => Say("More people hear something good about us than something bad."),
                { High: < 0 } => Say("More people hear something bad about us than something good."),
                _ => Say("Good and bad word of mouth about balance; the difference is within the noise."),
            },
            Withheld = _figures.Reason("wom.satisfied_share"),
            Positive = Reach(Say("Hear something good"), "wom.positive_reach", Benchmarks.Tells),
            Negative = Reach(Say("Hear something bad"), "wom.negative_reach", Benchmarks.Warns),
            Satisfied = Of(Say("Satisfied customers"), "wom.satisfied_share"),
            BreakEven = Of(Say("Satisfied share at break-even"), "wom.break_even_satisfied_share") with { Basis = FromAssumptions },
            Beside =
            [
                Of(facts.AccountsKnown ? Say("Customers") : Say("People who answered"), "wom.customers"),
                Of(Say("Net of good over bad"), "wom.net_reach"),
                .. _figures.One(Say("One point of satisfaction moves the net by"), "wom.net_of_one_point").Select(figure => figure with { Basis = FromAssumptions }),
            ],
            Trend = worth.Trend(),
            Worth = worth.Worth(),
            Assumptions = worth.Assumptions(),
        };
    }

    static string FromAssumptions => Say("computed from the assumptions");

    /// <summary>One figure with what it would be at both ends of the published range.</summary>
    Figure Reach(string label, string name, Benchmark range) => Of(label, name) with
    {
        Assumed = new AssumedRange(
            findings[name + ".range_low"], Say($"each tells {range.Low:0}"), findings[name + ".range_high"], $"{range.High:0}"),
    };

    SegmentSection Segments()
    {
        var known = facts.Segments.Where(segment => segment.Customers > 0).OrderByDescending(segment => segment.Customers).ToList();
        return new SegmentSection
        {
            Takeaway = known.Count > 1 ? StandingOut(known) : Say("Segments can't be compared."),
            Withheld = known.Count > 1 ? null : Say("Fewer than two industries are known among today's customers. Fill the accounts' industry."),
            Segments =
            [
                .. known.Select(segment => new Segment(
                    segment.Industry, (int)segment.Customers,
                    Of(Say($"NPS, {segment.Industry}"), $"segment.{FindingsOfRun.Key(segment.Industry)}.nps"),
                    Of(Say($"Referred this year, {segment.Industry}"), $"segment.{FindingsOfRun.Key(segment.Industry)}.referred"))),
            ],
            OverallScore = Of(Say("NPS of all"), "nps.relationship.every_response"),
            OverallParticipation = Of(Say("Customers who referred this year"), "participation.referred_at_least_once"),
        };
    }

    /// <summary>Segments whose whole interval lies on one side of the company's figure; the rest is noise.</summary>
    string StandingOut(IReadOnlyList<(string Industry, long Customers)> segments)
    {
        var refer = findings["participation.referred_at_least_once"].Estimate;
        var score = findings["nps.relationship.every_response"].Estimate;
        StandingOut referred = By("referred"), nps = By("nps");
        string[] sentences =
        [
            .. referred.Where(Say("Refers more than the rest"), estimate => estimate.Low > refer?.Value),
            .. referred.Where(Say("Refers less"), estimate => estimate.High < refer?.Value),
            .. nps.Where(Say("Happier"), estimate => estimate.Low > score?.Value),
            .. nps.Where(Say("Less happy"), estimate => estimate.High < score?.Value),
        ];
        return sentences.Length == 0 ? Say("No segment stands out beyond the noise.") : string.Join(" ", sentences);

        StandingOut By(string figure) =>
            new(segments.Select(segment => (segment.Industry, findings[$"segment.{FindingsOfRun.Key(segment.Industry)}.{figure}"].Estimate)));
    }

    ReadinessSection Readiness()
    {
        var unknown = facts.Readiness.Conditions.Count(condition => condition.Verdict == ReadinessVerdict.Unknown);
        return new ReadinessSection
        {
            Goals = GoalPart.Of(findings, facts.Programme.Goals),
            Takeaway = facts.Readiness.IsReady ? Say("Every condition for asking more of our customers is met.")
                : unknown > 0 ? Say($"{facts.Readiness.Met} of {facts.Readiness.Conditions.Count} conditions are met; {unknown} can't be judged.")
                : Say($"{facts.Readiness.Met} of {facts.Readiness.Conditions.Count} conditions are met."),
            Conditions =
            [
                .. facts.Readiness.Conditions.Select(condition => new Report.ReadinessCondition(
                    new Figure(Words(condition.Name), condition.Finding) { Note = Say(condition.Says) },
                    Say(condition.Asks),
                    condition.Verdict switch
                    {
                        ReadinessVerdict.Met => ConditionState.Met,
                        ReadinessVerdict.NotMet => ConditionState.NotMet,
                        _ => ConditionState.Unknown,
                    })),
            ],
        };
    }

    Figure Of(string label, string name, Benchmark? benchmark = null) => _figures.Of(label, name, benchmark);

    Finding? ChangeOfScore() => findings["nps.relationship.every_response"].Estimate is null ? null : findings["nps.relationship.change"];

    static string Lower(string key) => Word(key.Replace('_', ' '));

    static string Words(string key) => Figures.Words(key);
}
