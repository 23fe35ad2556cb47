using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>Names what customers are worth: <c>ltv.referred</c>, <c>ltv.other_customers</c> and how they differ, all at one horizon.</summary>
public static class LifetimeValueFindings
{
    const string Source = "marts.tenures, marts.tenure_revenue; docs/methods/customer-value.md";

    /// <summary>Every finding, always under the same names, known or withheld.</summary>
    /// <param name="referred">Customers who came by a referral.</param>
    /// <param name="others">All others.</param>
    /// <param name="rules">Margin, discount, currency, seed.</param>
    /// <param name="unlessBecause">Why nothing of it can be told, such as a missing rate; null when there is no such reason.</param>
    public static IReadOnlyList<Finding> From(CustomerTenures referred, CustomerTenures others, CustomerValueRules rules, Sentence? unlessBecause = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var (ofReferred, ofOthers) = (LifetimeValue.Horizon(referred, CustomerValueRules.HorizonMonths), LifetimeValue.Horizon(others, CustomerValueRules.HorizonMonths));
        // Two values compare only at one horizon; where one of them can't be told the other has its own.
        var horizon = Math.Min(ofReferred, ofOthers) >= CustomerValueRules.FewestMonths ? Math.Min(ofReferred, ofOthers) : Math.Max(ofReferred, ofOthers);
        var first = Value("ltv.referred", referred, "referred customers", ofReferred);
        var second = Value("ltv.other_customers", others, "other customers", ofOthers);
        return [first, second, Difference(first, second), Advantage(first, second), Horizon(first, second, horizon)];

        Finding Value(string name, CustomerTenures tenures, string who, int reaches) =>
            (unlessBecause ?? WhyNot(tenures, who, reaches)) is { } reason ? Finding.Withhold(name, rules.Currency.Code, reason, Source)
            : Finding.Known(name, rules.Currency.Code,
                LifetimeValue.Of(tenures, horizon, rules.GrossMargin, rules.DiscountPerYear, SeededRandom.For(rules.Seed, name)), Source);
    }

    static Finding Horizon(Finding referred, Finding others, int horizon) => referred.Estimate is null && others.Estimate is null
        ? Finding.Withhold("ltv.horizon", UnitNames.Months, others.Withheld!, Source)
        : Finding.Known("ltv.horizon", UnitNames.Months, Estimate.Counted(horizon, (referred.Estimate?.N ?? 0) + (others.Estimate?.N ?? 0)), Source);

    static Finding Difference(Finding referred, Finding others) => (referred.Withheld ?? others.Withheld) is { } reason
        ? Finding.Withhold("ltv.difference", referred.Unit, reason, Source)
        : Finding.Known("ltv.difference", referred.Unit, IndependentDifference.Of(referred.Estimate!, others.Estimate!), Source);

    static Finding Advantage(Finding referred, Finding others)
    {
        var ratio = RatioFinding.Of("ltv.referred_advantage", UnitNames.Share, referred, others, Source);
        return ratio.Estimate is { } times
            ? Finding.Known(ratio.Name, ratio.Unit, times with { Value = times.Value - 1, Low = times.Low - 1, High = times.High - 1 }, Source)
            : ratio;
    }

    static Sentence? WhyNot(CustomerTenures tenures, string who, int reaches)
    {
        if (tenures.Accounts.Count == 0)
            return who == "referred customers"
                ? "No customer is known to have come by a referral. Fill the referrals' new_account_id, or the accounts' acquired_channel or referred_by_referral_id."
                : "No other customer with known revenue is loaded. Load accounts with started_on and ended_on, and subscriptions.";
        if (tenures.Revenue.Count == 0) return $"No monthly revenue of {who} is known. Load subscriptions.";
        if (reaches >= CustomerValueRules.FewestMonths) return null;
        var known = new CountOf(tenures.Accounts.Count, who[..^1], who);
        if (reaches == 0) return $"Known: {known}, and fewer than 10 of them have been followed; a value needs 10 for {CustomerValueRules.FewestMonths} months. Load older subscriptions, or wait.";
        return $"Known: {known}, and 10 of them have been followed for {new CountOf(reaches, "month", "months")}; a value needs 10 for {CustomerValueRules.FewestMonths} months. Load older subscriptions, or wait.";
    }
}
