using Insights.Models.Units;
using Insights.Reports.Model;

namespace Insights.Reports.Tests.Samples;

/// <summary>What customers of the sample report are worth.</summary>
static class SampleCustomerValue
{
    const string TooYoung = "Only 61 referred customers are known, and ten of them have been followed for eleven months; a value needs ten for twelve. Wait, or load older subscriptions.";

    public static CustomerValueSection Full() => new()
    {
        Takeaway = "A customer is worth EUR 14,300 over its first 36 months; what one who was referred is worth can't be told yet.",
        Lifetime =
        [
            Known.Withheld("A referred customer is worth", "ltv.referred", "EUR", TooYoung),
            Known.Figure("Another customer is worth", "ltv.other_customers", "EUR", 14_348, 12_280, 16_756, 292) with { Note = "margin of the first 36 months, discounted" },
            Known.Withheld("The same as a share", "ltv.referred_advantage", UnitNames.Share, TooYoung) with
            {
                Benchmark = new BenchmarkBand(0.16, null, "Schmitt, Skiera and Van den Bulte 2011", "one bank"),
            },
        ],
        AgainstCost =
        [
            Known.Figure("Worth : cost, other channels", "ltv.to_cac.other_channels", UnitNames.Ratio, 3.5, 2.7, 4.6, 370),
            Known.Figure("Paid back after, referred", "payback.referral", UnitNames.Months, 4.1, 3.2, 5.6, 61),
            Known.Figure("Paid back after, other channels", "payback.other_channels", UnitNames.Months, 12.6, 10.9, 15.1, 153),
        ],
        Referrals = [Known.Figure("Revenue of a won referral", "referral_value.revenue_per_won", "EUR", 8_423, 4_040, 12_940, 61)],
        Retention = [Known.Figure("Net revenue retention", "retention.net", UnitNames.Share, 1.064, 1.021, 1.109, 352)],
        Survival = [Line("referred customers", "referred", true, 0.99, 0.97, 0.95), Line("other customers", "other_customers", false, 0.98, 0.94, 0.91, 0.88, 0.86, 0.84)],
        Cohorts =
        [
            new("2025 Q1", "others", [Cell("2025_q1", 3, 1, 1.02), Cell("2025_q1", 6, 0.92, 0.97), Cell("2025_q1", 12, 0.85, 0.91)]),
            new("2025 Q4", "others", [Cell("2025_q4", 3, 0.96, 1.01), Cell("2025_q4", 6, null, null), Cell("2025_q4", 12, null, null)]),
        ],
        Assumptions = "Gross margin 75 %, discounted by 10 % a year. Nothing is extended past the data.",
    };

    public static SurvivalLine Line(string name, string group, bool isAccent, params double?[] shares) => new(name, isAccent,
        [.. shares.Select((share, i) => new SurvivalPoint(3 * (i + 1), Figure($"Still there after {3 * (i + 1)} months, {name}", $"retention.survival.{group}.month_{3 * (i + 1)}", share)))]);

    static CohortCell Cell(string quarter, int age, double? accounts, double? revenue) => new(age,
        Figure($"Accounts kept after {age} months, others of {quarter}", $"cohort.{quarter}.other_customers.month_{age}.accounts", accounts),
        Figure($"Revenue kept after {age} months, others of {quarter}", $"cohort.{quarter}.other_customers.month_{age}.revenue", revenue));

    static Figure Figure(string label, string name, double? share) => share is { } value
        ? Known.Figure(label, name, UnitNames.Share, value, value - 0.04, Math.Min(1, value + 0.04), 61)
        : Known.Withheld(label, name, UnitNames.Share, "The last accounts of the quarter are 6 months old on 2026-06-30. Wait until then.");
}
