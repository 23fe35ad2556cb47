using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Find;

namespace Insights.Worker.Tests.Find;

/// <summary>Who counts in what a customer is worth, from the files to the figure.</summary>
public sealed class CustomerValueTests : IDisposable
{
    readonly SmallCompany _company = new();

    [Fact]
    public void Who_started_before_the_data_counts_from_then_on_and_who_left_before_in_nothing()
    {
        _company.Account("old", "2023-06-01");
        _company.Pays("old", "2024-06-01", 25, 100_00);
        _company.Account("gone", "2023-06-01", endedOn: "2024-05-20");
        _company.Account("new", "2025-06-30", endedOn: "2026-03-30");
        _company.Pays("new", "2025-06-01", 10, 50_00);
        _company.Build();

        var tenures = Reader().Tenures(referred: false);
        // By account: new, then old; 273 days of 2025-06-30 to 2026-03-30, and 1,124 of 2023-06-01 to 2026-06-29, of which 366 unseen.
        Assert.Equal([(273, 1, 0), (1124, 0, 366)], tenures.Accounts.Select(account => (Days(account.Time), account.Cause, Days(account.Entry))));
        // March 2026 was not a whole month, and the old one's months from 36 on are past the horizon.
        Assert.Equal(Enumerable.Range(0, 9), tenures.Revenue.Where(row => row.Account == 0).Select(row => row.Month));
        Assert.Equal(Enumerable.Range(12, 24), tenures.Revenue.Where(row => row.Account == 1).Select(row => row.Month));
        Assert.Equal(50, tenures.Revenue[0].Revenue);
    }

    [Fact]
    public void A_stray_month_does_not_make_the_data_older_than_they_are()
    {
        for (var i = 0; i < 4; i++)
        {
            _company.Account($"old{i}", "2020-01-01");
            _company.Pays($"old{i}", "2025-01-01", 18, 100_00);
        }
        _company.Pays("old0", "2021-03-01", 1, 100_00);
        _company.Build();
        Assert.Equal(new DateOnly(2025, 1, 1), _company.Warehouse.Query(
            "select distinct observed_from from marts.tenures", row => DateOnly.FromDateTime(Convert.ToDateTime(row.GetValue(0).ToString()))).Single());
    }

    [Fact]
    public void Who_left_on_an_unknown_day_stayed_until_the_last_month_paid_for_or_counts_in_nothing()
    {
        _company.Account("known", "2025-01-15", status: "churned");
        _company.Pays("known", "2025-01-01", 6, 100_00);
        _company.Pays("known", "2025-07-01", 2, 0);
        _company.Account("unknown", "2025-01-15", status: "churned");
        _company.Pays("unknown", "2025-01-01", 6, 100_00);
        _company.Build();
        var account = Assert.Single(Reader().Tenures(referred: false).Accounts);
        Assert.Equal((166, 1), (Days(account.Time), account.Cause));
    }

    [Fact]
    public void The_worth_of_a_customer_is_that_of_the_pocket_calculator()
    {
        // Of forty who started on 1 January 2024 ten left after a year; all paid 100, from their second year on 200.
        Customers("events", 40, 10);
        Customers("referral", 20, 0);
        var findings = _company.Find();

        const double year = 366 / CustomerTenures.DaysPerMonth;
        var monthly = Math.Pow(1.1, 1.0 / 12);
        double Worth(double from, double to) => (Math.Pow(monthly, -from) - Math.Pow(monthly, -to)) / Math.Log(monthly);
        var others = 0.75 * (100 * Worth(0, 12) + 200 * (Worth(12, year) + 0.75 * Worth(year, 29)));
        var referred = 0.75 * (100 * Worth(0, 12) + 200 * Worth(12, 29));
        Assert.Equal(29, findings["ltv.horizon"].Estimate!.Value);
        Assert.Equal(others, findings["ltv.other_customers"].Estimate!.Value, 1e-6);
        Assert.Equal(referred, findings["ltv.referred"].Estimate!.Value, 1e-6);
        Assert.Equal(referred - others, findings["ltv.difference"].Estimate!.Value, 1e-6);
        Assert.Equal(referred / others - 1, findings["ltv.referred_advantage"].Estimate!.Value, 1e-9);
        Assert.Equal(0.75, findings["retention.survival.other_customers.month_15"].Estimate!.Value, 1e-12);
    }

    [Fact]
    public void A_cohort_counts_who_is_left_at_each_age_and_waits_for_its_youngest()
    {
        for (var i = 0; i < 8; i++)
        {
            _company.Account($"a{i}", "2025-07-15", endedOn: i < 2 ? "2026-01-10" : null);
            _company.Pays($"a{i}", "2025-07-01", i < 2 ? 6 : 12, 100_00);
        }
        _company.Pays("a7", "2026-01-01", 6, 300_00);
        var findings = _company.Find();
        Assert.Equal(1, findings["cohort.2025_q3.other_customers.month_3.accounts"].Estimate!.Value);
        Assert.Equal(6 / 8.0, findings["cohort.2025_q3.other_customers.month_6.accounts"].Estimate!.Value);
        // Two left, one pays three times as much.
        Assert.Equal((5 + 3) / 8.0, findings["cohort.2025_q3.other_customers.month_6.revenue"].Estimate!.Value);
        Assert.Equal("The last accounts of the quarter are 12 months old on 2026-09-30. Wait until then.", findings["cohort.2025_q3.other_customers.month_12.accounts"].Withheld);
    }

    [Fact]
    public void A_company_without_data_has_every_name_and_a_reason_for_each()
    {
        var findings = _company.Find();
        string[] names = ["ltv.referred", "ltv.other_customers", "ltv.difference", "ltv.referred_advantage", "ltv.horizon", "ltv.to_cac.referral", "payback.referral", "referral_value.per_referrer", "acquisition.referral_revenue_share"];
        Assert.All(names, name => Assert.NotNull(findings[name].Withheld));
    }

    void Customers(string channel, int count, int leave)
    {
        for (var i = 0; i < count; i++)
        {
            var id = $"{channel}{i}";
            _company.Account(id, "2024-01-01", channel, endedOn: i < leave ? "2025-01-01" : null);
            _company.Pays(id, "2024-01-01", 12, 100_00);
            if (i >= leave) _company.Pays(id, "2025-01-01", 18, 200_00);
        }
    }

    CustomerValueReader Reader() => new(_company.Warehouse, Currency.Of("EUR"));

    static int Days(double months) => (int)Math.Round(months * CustomerTenures.DaysPerMonth);

    public void Dispose() => _company.Dispose();
}
