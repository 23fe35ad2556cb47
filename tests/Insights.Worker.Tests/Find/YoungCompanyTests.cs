using Insights.Models.Units;
using Insights.Worker.Find;

namespace Insights.Worker.Tests.Find;

/// <summary>What a company can be told whose data has only begun: the report's months are June 2025 to May 2026, the as-of date is 29 June.</summary>
public sealed class YoungCompanyTests : IDisposable
{
    readonly SmallCompany _company = new();

    [Fact]
    public void Three_weeks_old_it_has_no_figure_of_nothing_and_each_names_the_first_day()
    {
        Live("2026-06-08");
        var findings = _company.Find();

        Assert.Empty(OfThePeriod(findings).Where(finding => finding.Estimate is { Value: 0, High: 0 }).Select(finding => finding.Name));
        Assert.All(
            (string[])["funnel.submitted", "funnel.won", "funnel.qualified_share", "roi.revenue.attributed", "concentration.half_from", "rewards.earned", "campaigns.compared"],
            name => Assert.StartsWith("The data on referrals begins on 2026-06-08. Of the days from 2025-06-01 to 2026-05-31 it holds 0,", findings[name].Withheld));
        Assert.All((string[])["acquisition.referral_share", "cac.other_channels"],
            name => Assert.Contains("begins on 2026-06-08. Of the days from 2025-06-01 to 2026-05-31", findings[name].Withheld));
    }

    [Fact]
    public void Who_refers_in_a_year_is_not_told_of_three_weeks_though_someone_did()
    {
        Live("2026-06-08");
        var findings = _company.Find();

        Assert.All(findings.Where(finding => finding.Name.StartsWith("participation.", StringComparison.Ordinal) || finding.Name.StartsWith("segment.", StringComparison.Ordinal) && finding.Name.EndsWith(".referred", StringComparison.Ordinal)),
            finding => Assert.Contains("Of the days from 2025-06-30 to 2026-06-29 it holds 22,", finding.Withheld));
        Assert.StartsWith("The data on referrals", findings["loop.k"].Withheld);
    }

    [Fact]
    public void Hardly_after_the_first_day_what_was_seen_is_told_and_what_was_not_is_not()
    {
        Live("2026-05-11");
        var findings = _company.Find();

        Assert.Equal(1, findings["funnel.submitted"].Estimate!.Value);
        Assert.Contains("it holds 21, and a figure of them needs 90.", findings["funnel.won"].Withheld);
        Assert.Contains("it holds 21,", findings["roi.revenue.attributed"].Withheld);
        Assert.Equal(40, findings["roi.cost"].Estimate!.Value);
        Assert.Equal(4, findings["acquisition.events.new_customers"].Estimate!.Value);
    }

    [Fact]
    public void A_young_programme_of_an_old_company_is_not_told_to_have_brought_no_customer()
    {
        Live("2026-06-08");
        for (var i = 0; i < 20; i++) _company.Account($"old{i}", "2025-10-01");
        var findings = _company.Find();

        Assert.Equal(20, findings["acquisition.events.new_customers"].Estimate!.Value);
        Assert.All((string[])["acquisition.referral_share", "cac.referral", "acquisition.referral_revenue_share"],
            name => Assert.StartsWith("The data on referrals begins on 2026-06-08.", findings[name].Withheld));
    }

    [Fact]
    public void A_programme_that_runs_for_long_has_its_zero_told()
    {
        Live("2026-06-08");
        for (var month = 1; month <= 12; month++) _company.Spend(new DateOnly(2025, month, 1).ToString("yyyy-MM-dd"), "referral", "operations", 10_00);
        for (var i = 0; i < 20; i++) _company.Account($"old{i}", "2025-10-01");
        var findings = _company.Find();

        Assert.Equal((0, 0), (findings["funnel.submitted"].Estimate!.Value, findings["roi.revenue.attributed"].Estimate!.Value));
        Assert.Equal(0, findings["acquisition.referral_share"].Estimate!.Value);
        Assert.NotNull(findings["participation.referred_at_least_once"].Estimate);
    }

    /// <summary>Four customers, spend of both kinds, a referral and its reward, all from that day on.</summary>
    void Live(string day)
    {
        for (var i = 0; i < 4; i++) _company.Account($"customer{i}", day);
        var month = day[..8] + "01";
        _company.Spend(month, "events", "media", 500_00);
        _company.Spend(month, "referral", "operations", 30_00);
        _company.Referred("F1", "customer0", day);
        _company.Reward("F1", day, 10_00, "EUR");
    }

    static IEnumerable<Finding> OfThePeriod(FindingSet findings) =>
        findings.Where(finding => finding.Name.Split('.')[0] is "funnel" or "roi" or "rewards" or "partner" or "acquisition" or "cac" or "concentration" && finding.Name != "acquisition.lag");

    public void Dispose() => _company.Dispose();
}
