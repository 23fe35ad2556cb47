using Insights.Models.Findings;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class NewAccountTests
{
    static readonly CustomerValueRules Rules = new(Currency.Of("EUR"), 0.8, 0.1);

    /// <summary>Ten by referral paying 300, twenty of paid channels paying 200, ten of no channel with spend paying 100.</summary>
    static readonly NewAccount[] Accounts =
    [
        .. Enumerable.Repeat(new NewAccount(true, false, 300), 10), .. Enumerable.Repeat(new NewAccount(false, true, 200), 20), .. Enumerable.Repeat(new NewAccount(false, false, 100), 10),
    ];

    static readonly Finding Cost = Some.Known(1_200, 900, 1_700, "EUR", 10), OtherCost = Some.Known(3_200, 2_400, 4_400, "EUR", 20);

    [Fact]
    public void Share_of_new_revenue_and_payback_are_those_of_the_pocket_calculator()
    {
        Assert.Equal(3_000 / 8_000.0, NewAccountFindings.RevenueShare(Accounts, 7).Estimate!.Value, 1e-12);
        var findings = NewAccountFindings.Payback(Accounts, Cost, OtherCost, Rules);
        Assert.Equal(240, findings.Named("payback.referral.monthly_margin").Estimate!.Value, 1e-9);
        // All pay alike, so the interval is the cost's.
        Assert.Equal((5, 3.75), (findings.Named("payback.referral").Estimate!.Value, Math.Round(findings.Named("payback.referral").Estimate!.Low, 9)));
        Assert.Equal(20, findings.Named("payback.other_channels").Estimate!.Value, 1e-9);
    }

    [Fact]
    public void A_cost_that_is_not_known_withholds_payback_with_its_reason() =>
        Assert.Equal("It is not known.", NewAccountFindings.Payback(Accounts, Some.Withheld("EUR"), OtherCost, Rules).Named("payback.referral").Withheld);

    [Fact]
    public void Revenue_that_is_not_known_withholds_from_a_fifth_on()
    {
        NewAccount[] With(int unknown) => [.. Accounts.Select((account, i) => i < unknown ? account with { MonthlyRevenue = null } : account)];
        Assert.NotNull(NewAccountFindings.RevenueShare(With(8), 7).Estimate);
        Assert.Equal("Of 9 of the 40 new customers no monthly revenue is known. Load their subscriptions.", NewAccountFindings.RevenueShare(With(9), 7).Withheld);
        Assert.Contains("4 new customers by referral", NewAccountFindings.Payback([.. Accounts[..4], .. Accounts[10..]], Cost, OtherCost, Rules).Named("payback.referral").Withheld);
    }

    [Fact]
    public void Where_none_of_the_revenue_came_by_referral_some_may_have_all_the_same()
    {
        var share = NewAccountFindings.RevenueShare(Accounts[10..], 7).Estimate!;
        Assert.Equal((0, 0), (share.Value, share.Low));
        Assert.InRange(share.High, 0.05, 0.15);
    }

    [Fact]
    public void Share_and_payback_are_covered()
    {
        var (random, share, payback) = (new SeededRandom(31), 0, 0);
        for (var company = 0; company < 500; company++)
        {
            var referred = 1 + RandomCounts.Poisson(29, random);
            NewAccount[] accounts = [.. Enumerable.Range(0, (int)(referred + RandomCounts.Poisson(120, random)))
                .Select(i => new NewAccount(i < referred, i >= referred, 300 * Math.Exp(0.5 * random.NextNormal() - 0.125)))];
            share += Covers(NewAccountFindings.RevenueShare(accounts, random.NextBits()).Estimate!, 0.2);
            var cost = Finding.Known("cac.referral", "EUR", AcquisitionCost.PerCustomer(36_000, referred), "a test");
            payback += Covers(NewAccountFindings.Payback(accounts, cost, OtherCost, Rules with { Seed = random.NextBits() }).Named("payback.referral").Estimate!, 1_200 / 240.0);
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"share {share}, payback {payback} of 500");
        Assert.All([share, payback], covered => Assert.InRange(covered / 500.0, 0.92, 0.98));
    }

    static int Covers(Estimate estimate, double truth) => estimate.Low <= truth && truth <= estimate.High ? 1 : 0;
}
