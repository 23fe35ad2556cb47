using Insights.Models.Findings;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Options;

namespace Insights.Worker.Find;

/// <summary>Every finding of a run: sums come from the marts, inference from <c>Insights.Models</c>.</summary>
public sealed class FindingsOfRun(WarehouseFile warehouse, InsightsOptions options, ReportPeriod period)
{
    readonly Currency _currency = Currency.Of(options.Currency);
    readonly NpsReader _nps = new(warehouse, Currency.Of(options.Currency));
    readonly CustomerReader _customers = new(warehouse, Currency.Of(options.Currency));
    readonly MoneyReader _money = new(warehouse, Currency.Of(options.Currency));
    readonly FunnelReader _funnel = new(warehouse);
    readonly WordOfMouthReader _told = new(warehouse);
    readonly ObservedDaysReader _observed = new(warehouse);
    readonly ProgrammeFindings _programme = new(warehouse, options);

    Sentence? WhyNoReferrals() => _programme.WhyNoReferrals();

    /// <summary>Why nothing can be told of who referred in the year up to the as-of date, or null.</summary>
    Sentence? WhyNoReferralsOfTheYear() => WhyNoReferrals() ?? _observed.ReferralsOfTheYear().WhyTooEarly;

    public FindingSet Find()
    {
        var findings = new FindingSet();
        findings.Add(Nps());
        findings.Add(NpsByMonth());
        findings.Add(WordOfMouth());
        findings.Add(Referrals());
        findings.Add(new Acquisition(warehouse, options, period, WhyNoReferrals()).Find());
        findings.Add(Return());
        findings.Add(Retention());
        findings.Add(new CustomerValue(warehouse, options, period).Find(findings));
        findings.Add(Segments(findings["nps.relationship.every_response"]));
        findings.Add(Readiness(findings));
        findings.Add(WordOfMouthWorth(findings));
        _programme.AddTo(findings);
        return findings;
    }

    IEnumerable<Finding> Nps() => Enum.GetValues<SurveyKind>()
        .Where(survey => survey != SurveyKind.Programme || _nps.Windows().Any(window => window.Survey == survey))
        .SelectMany(survey => NpsFindings.From(_nps.Sums(survey)));

    IEnumerable<Finding> NpsByMonth() =>
        from survey in new[] { SurveyKind.Relationship, SurveyKind.Transactional }
        from month in _nps.ByMonth(survey)
        let name = $"nps.{survey.ToString().ToLowerInvariant()}.month.{month.Month:yyyy_MM}"
        select NpsFindings.EveryResponse(name, month.Answers);

    IEnumerable<Finding> WordOfMouth()
    {
        var (satisfied, answered) = _customers.Satisfaction();
        // Without an accounts file the people who answered are the only customers known.
        var customers = _customers.AccountsKnown() ? _customers.Customers() : answered;
        var assumptions = _told.Assumptions(options);
        return
        [
            Finding.Known("wom.customers", UnitNames.People, Estimate.Counted(customers, customers), "customers on the as-of date; docs/methods/word-of-mouth.md"),
            .. WordOfMouthFindings.From(customers, satisfied, assumptions),
            .. WordOfMouthTrend.From(_told.Quarters(), assumptions),
        ];
    }

    IEnumerable<Finding> WordOfMouthWorth(FindingSet findings) =>
    [
        .. Known(ReferralLoop.From(
            findings["participation.referrals_per_customer"], findings["funnel.won_of_submitted_share"],
            new WonReader(warehouse, _currency).DaysToClose(Period.Now), options.Seed), WhyNoReferrals()),
        .. WordOfMouthStake.From(
            Sums(Period.Now), _money.Won(Period.Now), findings["wom.positive_reach"], findings["wom.net_of_one_point"], _currency,
            WhyNoReferrals() ?? _money.WithoutRate(Period.Now)),
    ];

    IEnumerable<Finding> Referrals() =>
        [.. _programme.Funnel(), .. Known(Participation.From(_customers.Participation(), options.Seed), WhyNoReferralsOfTheYear())];

    IEnumerable<Finding> Return()
    {
        var now = Programme(Period.Now);
        return
        [
            .. now,
            .. PeriodChange.Of(period, ["roi.revenue_to_cost.attributed", "roi.net.attributed", "roi.return.attributed"], now, Programme),
            .. CostSteps(now.Single(finding => finding.Name == "roi.revenue.attributed")),
        ];
    }

    IReadOnlyList<Finding> Programme(Period period) => Known(
        _observed.Referrals(period).Judge(ReturnOnInvestmentFindings.From(Sums(period), _currency)), WhyNoReferrals() ?? _money.WithoutRate(period));

    ProgrammeSums Sums(Period period)
    {
        var own = _money.ProgrammeCosts(period).Where(cost => cost.Key != "rewards").ToList();
        return new ProgrammeSums(
            _money.Referrers(period), own.Count == 0 ? null : own.Sum(cost => cost.Value), options.GrossMargin, _money.Asks(), options.Seed);
    }

    /// <summary>As they are, or all withheld where there is a reason to.</summary>
    internal static IReadOnlyList<Finding> Known(IReadOnlyList<Finding> findings, Sentence? unlessBecause) =>
        unlessBecause is null ? findings : [.. findings.Select(finding => finding.ButWithheld(unlessBecause))];

    /// <summary>The way from revenue to what is left, step by step; costs are negative.</summary>
    IEnumerable<Finding> CostSteps(Finding revenue)
    {
        const string source = "marts.programme_costs; docs/methods/return-on-investment.md";
        if (revenue.Estimate is { } known)
            yield return Finding.Known("roi.delivering", _currency.Code, known.Times(options.GrossMargin - 1), source);
        foreach (var (kind, amount) in _money.ProgrammeCosts(Period.Now))
            yield return Finding.Known($"roi.cost.{kind}.step", _currency.Code, Estimate.Counted(-amount, 1), source);
    }

    IEnumerable<Finding> Retention()
    {
        var (lost, accountMonths) = _customers.Churn();
        return RevenueRetention.From(_customers.Retention(), lost, accountMonths, options.Seed);
    }

    IEnumerable<Finding> Segments(Finding overall)
    {
        var answers = _nps.ByIndustry();
        var withheld = WhyNoReferralsOfTheYear();
        foreach (var (industry, customers, referred) in _customers.ParticipationByIndustry())
        {
            var key = Key(industry);
            yield return answers.TryGetValue(industry, out var heard)
                ? NpsFindings.EveryResponse($"segment.{key}.nps", heard)
                : Finding.Withhold($"segment.{key}.nps", UnitNames.Points, $"Nobody of {industry} answered in the survey's window.", overall.Source);
            var share = Finding.Known($"segment.{key}.referred", UnitNames.Share, Proportions.Wilson(referred, customers), "marts.customers; docs/methods/referral-funnel.md");
            yield return withheld is null ? share : share.ButWithheld(withheld);
        }
    }

    IEnumerable<Finding> Readiness(FindingSet findings)
    {
        const string source = "marts.readiness; docs/methods/programme-readiness.md";
        var (happy, heard, unprompted, referrals) = _customers.Readiness();
        var happyCustomers = Finding.Known("readiness.happy_customers", UnitNames.Count, Estimate.Counted(happy, heard), source);
        var mentions = _observed.ReferralsOfTheYear().Judge([Finding.Known("readiness.organic_mentions", UnitNames.Count, Estimate.Counted(unprompted, referrals), source)]).Single();
        yield return heard > 0 ? happyCustomers
            : happyCustomers = happyCustomers.ButWithheld("No customer account has answered the relationship survey in the last twelve months. Load responses with contacts and accounts.");
        yield return _funnel.ReferralsKnown() ? mentions
            : mentions = mentions.ButWithheld("No referral has been loaded, so nobody can say whether customers talk unasked.");
        foreach (var finding in Judge(findings, happyCustomers, mentions).ToFindings()) yield return finding;
    }

    /// <summary>The gate, judged from findings that are already there.</summary>
    public ProgrammeReadiness Judge(FindingSet findings) =>
        Judge(findings, findings["readiness.happy_customers"], findings["readiness.organic_mentions"]);

    ProgrammeReadiness Judge(FindingSet findings, Finding happyCustomers, Finding mentions) => ProgrammeReadiness.Judge(
        new ReadinessFigures(happyCustomers, findings["nps.relationship.every_response"], findings["retention.net_revenue"], mentions, findings["retention.monthly_churn"]),
        options.Readiness);

    /// <summary>A name that scripts can rely on: lower case, letters and digits of any script, underscores.</summary>
    public static string Key(string words) => string.Concat(words.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '_')).Trim('_');
}
