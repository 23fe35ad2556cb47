namespace Insights.Worker.Tests.Find;

/// <summary>Rewards are a part of what the programme costs, never all of it.</summary>
public sealed class ProgrammeCostTests : IDisposable
{
    readonly SmallCompany _company = new();

    public ProgrammeCostTests()
    {
        for (var i = 0; i < 6; i++)
        {
            _company.Account($"friend{i}", "2025-11-01", "referral");
            _company.Account($"customer{i}", "2025-11-01");
            _company.Won($"F{i}", "2025-09-01", "2025-10-20", 9_000_00);
            _company.Reward($"F{i}", "2025-10-20", 500_00, "EUR");
        }
        _company.Spend("2025-10-01", "events", "media", 6_000_00);
    }

    [Fact]
    public void Without_the_programmes_own_cost_a_referred_customer_has_no_price_for_the_same_reason_as_the_return()
    {
        var findings = _company.Find();
        Assert.All(
            (string[])["roi.cost", "roi.revenue_to_cost.attributed", "cac.referral", "cac.referral_saving", "acquisition.referral.spend", "payback.referral", "referral_value.type_two"],
            name => Assert.Equal("The programme's own cost (operations, tooling) is not recorded. Load spend rows with channel referral.", findings[name].Withheld));
        Assert.Equal(1_000, findings["cac.other_channels"].Estimate!.Value);
        Assert.Equal(0.5, findings["acquisition.referral_share"].Estimate!.Value);
    }

    [Fact]
    public void With_it_rewards_count_too()
    {
        _company.Spend("2025-10-01", "referral", "operations", 600_00);
        var findings = _company.Find();
        Assert.Equal((6 * 500 + 600) / 6.0, findings["cac.referral"].Estimate!.Value);
    }

    public void Dispose() => _company.Dispose();
}
