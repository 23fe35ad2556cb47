using Insights.Worker.Options;

namespace Insights.Worker.Tests.Find;

/// <summary>Spend that is set against the customers of a later month.</summary>
public sealed class SpendLagTests : IDisposable
{
    readonly List<SmallCompany> _companies = [];

    [Theory]
    [InlineData(0, 12 * 100)]
    [InlineData(2, 2 * 500 + 10 * 100)]
    public void With_a_lag_the_period_is_charged_what_was_spent_so_much_earlier(int lag, double spent)
    {
        var findings = Company(SpendLag.Of(lag)).Find();
        Assert.Equal(spent, findings["acquisition.events.spend"].Estimate!.Value, 1e-9);
        Assert.Equal(spent / 4, findings["cac.events"].Estimate!.Value, 1e-9);
        Assert.Equal(lag, findings["acquisition.lag"].Estimate!.Value);
    }

    [Fact]
    public void The_programmes_own_cost_is_not_moved()
    {
        var findings = Company(SpendLag.Of(2)).Find();
        Assert.Equal(12 * 10, findings["acquisition.referral.spend"].Estimate!.Value, 1e-9);
        Assert.Equal(-12 * 10, findings["roi.cost.operations.step"].Estimate!.Value, 1e-9);
    }

    [Fact]
    public void The_median_is_that_of_referrals_won()
    {
        var company = Company(SpendLag.Median);
        company.Won("quick", "2025-09-01", "2025-09-11", 100_00);
        company.Won("usual", "2025-09-01", "2025-10-31", 100_00);
        company.Won("slow", "2025-09-01", "2026-03-01", 100_00);
        var findings = company.Find();
        Assert.Equal(2, findings["acquisition.lag"].Estimate!.Value);
        Assert.Equal(2 * 500 + 10 * 100, findings["acquisition.events.spend"].Estimate!.Value, 1e-9);
    }

    [Fact]
    public void Without_a_referral_won_there_is_no_median_and_no_cost_that_rests_on_it()
    {
        var findings = Company(SpendLag.Median).Find();
        Assert.All(["acquisition.lag", "cac.events", "cac.other_channels", "acquisition.events.spend"],
            name => Assert.Contains("\"median\", but no referral", findings[name].Withheld));
        Assert.NotNull(findings["acquisition.referral.spend"].Estimate);
    }

    [Fact]
    public void Months_before_the_first_known_spend_are_not_taken_for_free()
    {
        var findings = Company(SpendLag.Of(6)).Find();
        Assert.Equal(
            "With a lag of 6 months the customers since 2025-06-01 were paid for from 2024-12 on, but spend is known since 2025-04. Load the earlier months, or lower acquisition.lagMonths.",
            findings["cac.events"].Withheld);
        Assert.Contains("known since 2025-04", findings["payback.other_channels"].Withheld);
    }

    /// <summary>Events cost 500 a month in April and May 2025 and 100 from June on, and brought four customers in the report's months.</summary>
    SmallCompany Company(SpendLag lag)
    {
        var company = new SmallCompany { Options = new InsightsOptions { Acquisition = new() { LagMonths = lag } } };
        _companies.Add(company);
        for (var month = new DateOnly(2025, 4, 1); month < new DateOnly(2026, 6, 1); month = month.AddMonths(1))
        {
            company.Spend($"{month:yyyy-MM-dd}", "events", "media", month < new DateOnly(2025, 6, 1) ? 500_00 : 100_00);
            company.Spend($"{month:yyyy-MM-dd}", "referral", "operations", 10_00);
        }
        for (var i = 0; i < 4; i++) company.Account($"customer{i}", "2025-12-01");
        company.Account("friend", "2025-12-01", "referral");
        return company;
    }

    public void Dispose() => _companies.ForEach(company => company.Dispose());
}
