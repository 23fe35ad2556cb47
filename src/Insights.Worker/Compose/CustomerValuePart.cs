using Insights.Models.Findings;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Find;
using static Insights.Reports.Formatting.Wording;
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
            : section with { Withheld = Say(findings["ltv.other_customers"].Withheld!) };
    }

    CustomerValueSection All() => new()
    {
        Takeaway = Takeaway(),
        Lifetime =
        [
            Of(Say("A referred customer is worth"), "ltv.referred", note: Horizon), Of(Say("Another customer is worth"), "ltv.other_customers", note: Horizon),
            Of(Say("Referred customers are worth more by"), "ltv.difference"),
            Of(Say("The same as a share"), "ltv.referred_advantage", Benchmarks.ReferredCustomerValue),
        ],
        AgainstCost =
        [
            Of(Say("Worth : cost, referred"), "ltv.to_cac.referral"), Of(Say("Worth : cost, other channels"), "ltv.to_cac.other_channels"),
            Of(Say("Paid back after, referred"), "payback.referral"), Of(Say("Paid back after, other channels"), "payback.other_channels"),
        ],
        Referrals =
        [
            Of(Say("Revenue of a valid referral"), "referral_value.revenue_per_referral", note: Say("first year, won or not")),
            Of(Say("Margin of a valid referral"), "referral_value.margin_per_referral"),
            Of(Say("Revenue of a won referral"), "referral_value.revenue_per_won", note: Say("first year")),
            Of(Say("Margin of a won referral"), "referral_value.margin_per_won"),
            Of(Say("A won customer who would not have come otherwise"), "referral_value.type_one", note: Say("discounted margin and cost saved")),
            Of(Say("One who would have come anyway"), "referral_value.type_two", note: Say("cost saved only")),
            Of(Say("Would not have come otherwise"), "referral_value.type_one_share", note: Say("from held-out asks")),
            Of(Say("A referrer is worth in a year"), "referral_value.per_referrer"),
        ],
        Retention =
        [
            Of(Say("Net revenue retention"), "retention.net_revenue", note: Say("twelve months, growth included")),
            Of(Say("Gross revenue retention"), "retention.gross_revenue", note: Say("twelve months, losses only")),
        ],
        Survival = [Line(Say("referred customers"), "referred", isAccent: true), Line(Say("other customers"), "other_customers", isAccent: false)],
        Cohorts = [.. facts.Cohorts.SelectMany(quarter => new[] { false, true }.Select(isReferred => Row(quarter, isReferred))).OfType<CohortRow>()],
        Assumptions = Assumptions(),
    };

    string Takeaway() => (findings["ltv.difference"].Estimate, findings["ltv.other_customers"].Estimate) switch
    {
        ({ Low: > 0 } more, _) => Say($"A referred customer is worth {Money(more.Value)} more than another {InHorizon}."),
        ({ High: < 0 } less, _) => Say($"A referred customer is worth {Money(-less.Value)} less than another {InHorizon}."),
        ({ }, _) => Say($"A referred customer is worth about as much as another {InHorizon}; the difference is within the noise."),
        (null, { } other) => Say($"A customer is worth {Money(other.Value)} {InHorizon}; what one who was referred is worth can't be told yet."),
        _ => Say("What a customer is worth is not known yet."),
    };

    string Money(double amount) => Numbers.WithUnit(amount, findings["ltv.difference"].Unit);

    string InHorizon => findings["ltv.horizon"].Estimate is { } months ? Say($"over its first {months.Value:0} months") : "";

    string? Horizon => findings["ltv.horizon"].Estimate?.Value switch
    {
        null => null,
        < CustomerValueRules.HorizonMonths and var months =>
            Say($"margin of the first {months:0} months, discounted; the data reach no further, {CustomerValueRules.HorizonMonths} were asked for"),
        { } months => Say($"margin of the first {months:0} months, discounted"),
    };

    string Assumptions() => Say($"Gross margin {Numbers.Percent(facts.GrossMargin)}, discounted by {Numbers.Percent(facts.DiscountPerYear)} a year.") + " "
        + Say("Nothing is extended past the data. Customers who started before the data did count from then on only, because those who had left by then are in no file.")
        + (findings["acquisition.lag"].Estimate is { Value: > 0 } lag
            ? " " + Say($"Media and sales cost counts {Numbers.Count((long)lag.Value, "month", "months")} later, with the customers it bought.") : "");

    SurvivalLine Line(string name, string group, bool isAccent) => new(name, isAccent,
        [.. SurvivalFindings.Ages.Select(age => new SurvivalPoint(age, Of(Say($"Still there after {age} months, {name}"), SurvivalFindings.Name(group, age))))]);

    CohortRow? Row(DateOnly quarter, bool isReferred)
    {
        var (started, who) = ($"{quarter.Year} Q{(quarter.Month + 2) / 3}", isReferred ? Say("referred") : Say("others"));
        var cells = CohortFindings.Ages
            .Select(age => (Age: age, Name: CohortFindings.Name(quarter, isReferred, age)))
            .Where(cell => findings.TryGet(cell.Name + ".accounts") is not null)
            .Select(cell => new CohortCell(cell.Age,
                Of(Say($"Accounts kept after {cell.Age} months, {who} of {started}"), cell.Name + ".accounts"),
                Of(Say($"Revenue kept after {cell.Age} months, {who} of {started}"), cell.Name + ".revenue"))).ToList();
        return cells.Exists(cell => cell.Accounts.Finding.Estimate is not null) ? new CohortRow(started, who, cells) : null;
    }

    Figure Of(string label, string name, Benchmark? benchmark = null, string? note = null) => new(label, findings[name])
    {
        Benchmark = benchmark is null ? null : Bands.Of(benchmark),
        Note = findings[name].Estimate is null ? null : note,
    };
}
