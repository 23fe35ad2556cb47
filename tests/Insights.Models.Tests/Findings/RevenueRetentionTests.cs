using Insights.Models.Findings;

namespace Insights.Models.Tests.Findings;

public class RevenueRetentionTests
{
    static readonly AccountRevenue[] Accounts =
        [.. Enumerable.Range(0, 50).Select(i => new AccountRevenue(100, i % 10 == 0 ? 0 : i % 5 == 1 ? 150 : 100))];

    [Fact]
    public void Net_counts_expansion_and_gross_does_not()
    {
        // Of 50 accounts 5 left and 10 grew by half.
        Assert.Equal((50 - 5 + 10 * 0.5) / 50, RevenueRetention.Net(Accounts).Value, 1e-12);
        Assert.Equal(45.0 / 50, RevenueRetention.Gross(Accounts).Value, 1e-12);
    }

    [Fact]
    public void Gross_never_exceeds_one_or_net()
    {
        var (net, gross) = (RevenueRetention.Net(Accounts), RevenueRetention.Gross(Accounts));
        Assert.True(gross.High <= 1 && gross.Value <= net.Value && gross.Low <= net.Low);
    }

    [Fact]
    public void A_year_without_any_loss_still_leaves_room_for_one()
    {
        var estimate = RevenueRetention.Gross([.. Enumerable.Repeat(new AccountRevenue(100, 100), 30)]);
        Assert.Equal(1, estimate.Value);
        Assert.Equal(0.9, estimate.Low, 0.001);
    }

    [Fact]
    public void Revenue_that_is_not_known_now_withholds_both_above_a_twentieth()
    {
        AccountRevenue[] unknown = [.. Accounts.Select((account, i) => i < 4 ? account with { End = null } : account)];
        var findings = RevenueRetention.From(unknown, 3, 300);
        Assert.Contains("4 of the 50 accounts", findings.Named("retention.net_revenue").Withheld);
        Assert.Equal(0.01, findings.Named("retention.monthly_churn").Estimate!.Value, 1e-12);
        Assert.NotNull(RevenueRetention.From([.. unknown.Skip(2)], 3, 300).Named("retention.net_revenue").Estimate);
    }

    [Fact]
    public void Without_a_year_of_subscriptions_the_reason_says_what_to_load()
    {
        var findings = RevenueRetention.From([], 0, 0);
        Assert.Contains("Load subscriptions that reach back a year", findings.Named("retention.gross_revenue").Withheld);
        Assert.NotNull(findings.Named("retention.monthly_churn").Withheld);
    }
}
