using Insights.Models.Findings;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Find;
using Benchmark = Insights.Models.Findings.Benchmark;

namespace Insights.Worker.Compose;

/// <summary>What a customer is worth, against its cost, and how long customers stay.</summary>
sealed class CustomerValuePart(FindingSet findings, ReportFacts facts)
{
    public CustomerValueSection Compose()
    {
        var section = All();
        // One reason in place of a page of "not known"; every figure's own stands under what we don't know.
        return section.Figures.Any(figure => figure.Finding.Estimate is not null) ? section
            : section with { Withheld = findings["ltv.other_customers"].Withheld };
    }

    CustomerValueSection All() => new()
    {
        Takeaway = Takeaway(),
        Lifetime =
        [
            Of("A referred customer is worth", "ltv.referred", note: Horizon), Of("Another customer is worth", "ltv.other_customers", note: Horizon),
            Of("Referred customers are worth more by", "ltv.difference"),
            Of("The same as a share", "ltv.referred_advantage", Benchmarks.ReferredCustomerValue),
        ],
        AgainstCost =
        [
            Of("Worth : cost, referred", "ltv.to_cac.referral"), Of("Worth : cost, other channels", "ltv.to_cac.other_channels"),
            Of("Paid back after, referred", "payback.referral"), Of("Paid back after, other channels", "payback.other_channels"),
        ],
        Referrals =
        [
            Of("Revenue of a valid referral", "referral_value.revenue_per_referral", note: "first year, won or not"),
            Of("Margin of a valid referral", "referral_value.margin_per_referral"),
            Of("Revenue of a won referral", "referral_value.revenue_per_won", note: "first year"),
            Of("Margin of a won referral", "referral_value.margin_per_won"),
            Of("A won customer who would not have come otherwise", "referral_value.type_one", note: "discounted margin and cost saved"),
            Of("One who would have come anyway", "referral_value.type_two", note: "cost saved only"),
            Of("Would not have come otherwise", "referral_value.type_one_share", note: "from held-out asks"),
            Of("A referrer is worth in a year", "referral_value.per_referrer"),
        ],
        Retention =
        [
            Of("Net revenue retention", "retention.net_revenue", note: "twelve months, growth included"),
            Of("Gross revenue retention", "retention.gross_revenue", note: "twelve months, losses only"),
        ],
        Survival = [Line("referred customers", "referred", isAccent: true), Line("other customers", "other_customers", isAccent: false)],
        Cohorts = [.. facts.Cohorts.SelectMany(quarter => new[] { false, true }.Select(isReferred => Row(quarter, isReferred))).OfType<CohortRow>()],
        Assumptions = Assumptions(),
    };

    string Takeaway() => (findings["ltv.difference"].Estimate, findings["ltv.other_customers"].Estimate) switch
    {
        ({ Low: > 0 } more, _) => $"A referred customer is worth {Money(more.Value)} more than another {InHorizon}.",
        ({ High: < 0 } less, _) => $"A referred customer is worth {Money(-less.Value)} less than another {InHorizon}.",
        ({ }, _) => $"A referred customer is worth about as much as another {InHorizon}; the difference is within the noise.",
        (null, { } other) => $"A customer is worth {Money(other.Value)} {InHorizon}; what one who was referred is worth can't be told yet.",
        _ => "What a customer is worth is not known yet.",
    };

    string Money(double amount) => Numbers.WithUnit(amount, findings["ltv.difference"].Unit);

    string InHorizon => findings["ltv.horizon"].Estimate is { } months ? $"over its first {months.Value:0} months" : "";

    string? Horizon => findings["ltv.horizon"].Estimate is { } months
        ? $"margin of the first {months.Value:0} months, discounted" + (months.Value < CustomerValueRules.HorizonMonths ? $"; the data reach no further, {CustomerValueRules.HorizonMonths} were asked for" : "")
        : null;

    string Assumptions() => $"Gross margin {Numbers.Percent(facts.GrossMargin)}, discounted by {Numbers.Percent(facts.DiscountPerYear)} a year. "
        + "Nothing is extended past the data. Customers who started before the data did count from then on only, because those who had left by then are in no file."
        + (findings["acquisition.lag"].Estimate is { Value: > 0 } lag
            ? $" Media and sales cost counts {Numbers.Count((long)lag.Value, "month", "months")} later, with the customers it bought." : "");

    SurvivalLine Line(string name, string group, bool isAccent) => new(name, isAccent,
        [.. SurvivalFindings.Ages.Select(age => new SurvivalPoint(age, Of($"Still there after {age} months, {name}", SurvivalFindings.Name(group, age))))]);

    CohortRow? Row(DateOnly quarter, bool isReferred)
    {
        var (started, who) = ($"{quarter.Year} Q{(quarter.Month + 2) / 3}", isReferred ? "referred" : "others");
        var cells = CohortFindings.Ages
            .Select(age => (Age: age, Name: CohortFindings.Name(quarter, isReferred, age)))
            .Where(cell => findings.TryGet(cell.Name + ".accounts") is not null)
            .Select(cell => new CohortCell(cell.Age,
                Of($"Accounts kept after {cell.Age} months, {who} of {started}", cell.Name + ".accounts"),
                Of($"Revenue kept after {cell.Age} months, {who} of {started}", cell.Name + ".revenue"))).ToList();
        return cells.Exists(cell => cell.Accounts.Finding.Estimate is not null) ? new CohortRow(started, who, cells) : null;
    }

    Figure Of(string label, string name, Benchmark? benchmark = null, string? note = null) => new(label, findings[name])
    {
        Benchmark = benchmark is null ? null : Bands.Of(benchmark),
        Note = findings[name].Estimate is null ? null : note,
    };
}
