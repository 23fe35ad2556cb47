using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Options;

namespace Insights.Worker.Find;

/// <summary>What a customer is worth, what that is against its cost, and what those who refer are worth.</summary>
sealed class CustomerValue(WarehouseFile warehouse, InsightsOptions options, ReportPeriod period)
{
    readonly CustomerValueReader _reader = new(warehouse, Currency.Of(options.Currency));
    readonly MoneyReader _money = new(warehouse, Currency.Of(options.Currency));
    readonly CustomerValueRules _rules = new(Currency.Of(options.Currency), options.GrossMargin, options.DiscountRatePerYear, options.Seed);

    /// <param name="findings">Those of acquisition and return, made before.</param>
    public IEnumerable<Finding> Find(FindingSet findings) =>
        [.. Lifetime(findings), .. NewAccounts(findings), .. ReferralValue(findings), .. Cohorts()];

    IEnumerable<Finding> Lifetime(FindingSet findings)
    {
        var (referred, others) = (_reader.Tenures(referred: true), _reader.Tenures(referred: false));
        var values = LifetimeValueFindings.From(referred, others, _rules, _reader.TenuresWithoutRate());
        const string source = "marts.tenures, marts.acquisition; docs/methods/customer-value.md";
        return
        [
            .. values,
            RatioFinding.Of("ltv.to_cac.referral", UnitNames.Ratio, values[0], findings["cac.referral"], source),
            RatioFinding.Of("ltv.to_cac.other_channels", UnitNames.Ratio, values[1], findings["cac.other_channels"], source),
            .. SurvivalFindings.From("referred", referred), .. SurvivalFindings.From("other_customers", others),
        ];
    }

    IEnumerable<Finding> NewAccounts(FindingSet findings)
    {
        var share = RevenueShare(Period.Now, findings);
        return
        [
            share,
            .. PeriodChange.Of(period, [share.Name], [share], earlier => [RevenueShare(earlier, findings)]),
            .. NewAccountFindings.Payback(
                _reader.NewAccounts(Period.Now), findings["cac.referral"], findings["cac.other_channels"], _rules, _reader.NewAccountsWithoutRate(Period.Now)),
        ];
    }

    // Where nobody can tell who came by a referral the share of customers is withheld, and that of revenue with it.
    Finding RevenueShare(Period period, FindingSet findings) => NewAccountFindings.RevenueShare(
        _reader.NewAccounts(period), options.Seed, findings["acquisition.referral_share"].Withheld ?? _reader.NewAccountsWithoutRate(period));

    IReadOnlyList<Finding> ReferralValue(FindingSet findings) => ReferralValueFindings.From(
        _reader.Referrers(Period.Now),
        new ReferralValueFindings.KnownBefore(
            findings["cac.referral"], findings["cac.other_channels"], findings["roi.asked_referred"], findings["roi.held_out_referred"], findings["roi.ask_lift"]),
        _money.Asks().Correlation, _rules, findings["roi.revenue.attributed"].Withheld);

    IEnumerable<Finding> Cohorts() => _reader.Cohorts().SelectMany(cohort => CohortFindings.From(cohort, options.Seed));
}
