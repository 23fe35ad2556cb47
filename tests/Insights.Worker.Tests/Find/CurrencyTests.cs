using Insights.Models.Units;
using Insights.Worker.Find;

namespace Insights.Worker.Tests.Find;

/// <summary>A company that reports in euros and earns and pays in yen, which have no minor unit, and dollars.</summary>
public sealed class CurrencyTests : IDisposable
{
    readonly SmallCompany _company = new();

    public CurrencyTests()
    {
        // A yen is 0.006 euros in the first half of the year and 0.0065 from March on; a dollar 0.90, then 0.95.
        _company.Rate("2025-01-01", "JPY", 0.006);
        _company.Rate("2026-03-01", "JPY", 0.0065);
        _company.Rate("2025-01-01", "USD", 0.90);
        _company.Rate("2026-03-01", "USD", 0.95);
        for (var i = 0; i < 6; i++)
        {
            _company.Account($"tokyo{i}", i < 3 ? "2025-11-10" : "2026-04-10", "referral");
            _company.Pays($"tokyo{i}", i < 3 ? "2025-11-01" : "2026-04-01", 3, 100_000, "JPY");
            _company.Account($"boston{i}", "2026-04-05", "events");
            _company.Pays($"boston{i}", "2026-04-01", 3, 200_00, "USD");
        }
        _company.Won("a", "2025-10-01", "2025-12-01", 1_200_000, "JPY");
        _company.Won("b", "2026-01-01", "2026-03-01", 1_200_000, "JPY");
        _company.Won("c", "2026-01-02", "2026-04-01", 2_400_00, "USD");
        _company.Reward("a", "2025-12-05", 20_000, "JPY");
        _company.Reward("b", "2026-03-05", 100_00, "USD");
        _company.Spend("2025-06-01", "referral", "operations", 1_000_00);
        _company.Spend("2026-02-01", "events", "media", 1_000_00, "USD");
        _company.Spend("2026-03-01", "events", "sales", 1_000_00, "USD");
    }

    [Fact]
    public void Every_amount_counts_at_the_rate_of_its_own_day()
    {
        var findings = _company.Find();

        // 1,200,000 yen at 0.006 when the first closed and at 0.0065 when the second did, 2,400 dollars at 0.95.
        Assert.Equal(7_200 + 7_800 + 2_280, Value(findings, "roi.revenue.attributed"), 1e-9);
        Assert.Equal(-(120 + 95), Value(findings, "roi.cost.rewards.step"), 1e-9);
        Assert.Equal(900 + 950, Value(findings, "acquisition.events.spend"), 1e-9);
        Assert.Equal(1_850 / 6.0, Value(findings, "cac.events"), 1e-9);
        // First months at the rate of their first day: 600 three times, 650 three times, against six times 190.
        Assert.Equal(3_750.0 / (3_750 + 6 * 190), Value(findings, "acquisition.referral_revenue_share"), 1e-9);
        Assert.Equal(0.75 * 625, Value(findings, "payback.referral.monthly_margin"), 1e-9);
        Assert.Equal(1_850 / 6.0 / (0.75 * 190), Value(findings, "payback.other_channels"), 1e-9);
        Assert.All(findings.Where(finding => finding.Name.StartsWith("cac.", StringComparison.Ordinal)), finding => Assert.True(finding.Unit is "EUR" or UnitNames.Share));
    }

    [Fact]
    public void A_reward_without_a_rate_withholds_the_programmes_return_and_names_currency_and_day()
    {
        _company.Reward("c", "2026-04-20", 5_000_00, "THB");
        var findings = _company.Find();

        const string reason = "There is no rate to EUR for 1 amount in THB since 2026-04-20. Load fx_rates for them.";
        Assert.All(["roi.revenue_to_cost.attributed", "roi.net.attributed", "cac.referral", "payback.referral", "referral_value.type_two"],
            name => Assert.Equal(reason, findings[name].Withheld));
        Assert.NotNull(findings["cac.events"].Estimate);
    }

    [Fact]
    public void Spend_without_a_rate_withholds_its_channel_and_the_others_together()
    {
        _company.Spend("2026-04-01", "outbound", "sales", 700_00, "GBP");
        _company.Account("london", "2026-04-20", "outbound");
        var findings = _company.Find();

        const string reason = "There is no rate to EUR for 1 amount in GBP since 2026-04-01. Load fx_rates for them.";
        Assert.All(["cac.outbound", "acquisition.outbound.spend", "cac.other_channels", "cac.referral_saving", "payback.other_channels", "referral_value.type_two"],
            name => Assert.Equal(reason, findings[name].Withheld));
        Assert.NotNull(findings["cac.events"].Estimate);
        Assert.NotNull(findings["cac.referral"].Estimate);
    }

    [Fact]
    public void Monthly_revenue_without_a_rate_withholds_what_customers_are_worth()
    {
        _company.Account("zurich", "2026-04-20", "events");
        _company.Pays("zurich", "2026-05-01", 2, 500_00, "CHF");
        var findings = _company.Find();

        Assert.All(["ltv.referred", "ltv.other_customers", "ltv.difference", "ltv.to_cac.other_channels"],
            name => Assert.Equal("There is no rate to EUR for 2 amounts in CHF since 2026-05-01. Load fx_rates for them.", findings[name].Withheld));
        Assert.Equal("There is no rate to EUR for 1 amount in CHF since 2026-05-01. Load fx_rates for them.", findings["acquisition.referral_revenue_share"].Withheld);
    }

    static double Value(FindingSet findings, string name) =>
        findings[name].Estimate?.Value ?? throw new InvalidOperationException($"{name} is withheld: {findings[name].Withheld}");

    public void Dispose() => _company.Dispose();
}
