using Insights.Models.Findings;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class ReferralValueTests
{
    static readonly CustomerValueRules Rules = new(Currency.Of("EUR"), 0.75, 0.1);

    /// <summary>Twenty referrers, 30 referrals, ten won for 8,000 each.</summary>
    static readonly ReferrerYear[] Referrers = [.. Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? new ReferrerYear(1, 1, 8_000) : new ReferrerYear(2, 0, 0))];

    static readonly ReferralValueFindings.KnownBefore Known = new(
        Some.Known(1_000, 700, 1_500, "EUR"), Some.Known(3_000, 2_500, 3_600, "EUR"),
        Some.Known(0.12, 0.10, 0.145, UnitNames.Share), Some.Known(0.03, 0.015, 0.06, UnitNames.Share), Some.Known(0.09, 0.05, 0.12, UnitNames.Share));

    [Fact]
    public void Every_value_is_that_of_the_pocket_calculator()
    {
        var findings = ReferralValueFindings.From(Referrers, Known, 0, Rules);
        double Value(string name) => findings.Named("referral_value." + name).Estimate!.Value;
        // A euro that comes evenly over a year is worth (1 − 1/1.1)/ln 1.1 = 0.95382 at its start.
        var discount = (1 - 1 / 1.1) / Math.Log(1.1);
        Assert.Equal(80_000 / 30.0, Value("revenue_per_referral"), 1e-9);
        Assert.Equal(0.75 * 80_000 / 30, Value("margin_per_referral"), 1e-9);
        Assert.Equal(8_000, Value("revenue_per_won"), 1e-9);
        Assert.Equal(6_000, Value("margin_per_won"), 1e-9);
        Assert.Equal(0.75, Value("type_one_share"), 1e-12);
        Assert.Equal(2_000, Value("type_two"), 1e-9);
        Assert.Equal(6_000 * discount + 2_000, Value("type_one"), 1e-9);
        Assert.Equal(0.5 * (0.75 * 6_000 * discount + 2_000), Value("per_referrer"), 1e-9);
        Assert.Equal(0.95382, discount, 1e-5);
    }

    [Fact]
    public void Without_held_out_asks_nobody_can_say_who_would_have_come_anyway()
    {
        var findings = ReferralValueFindings.From(Referrers, Known with { AskLift = Some.Withheld(UnitNames.Share) }, 0, Rules);
        Assert.All(["type_one_share", "per_referrer"], name => Assert.Equal("It is not known.", findings.Named("referral_value." + name).Withheld));
        Assert.NotNull(findings.Named("referral_value.type_one").Estimate);
    }

    [Fact]
    public void Where_the_held_out_refer_as_much_no_customer_is_of_type_one()
    {
        var share = CustomerReferralValue.TypeOneShare(new Estimate(0.05, 0.03, 0.08, 0.95, 500), new Estimate(0.06, 0.04, 0.09, 0.95, 500), 0);
        Assert.Equal((0, 0), (share.Value, share.Low));
        Assert.InRange(share.High, 0.2, 0.7);
    }

    [Fact]
    public void Two_winners_are_too_few()
    {
        var findings = ReferralValueFindings.From(Referrers[..4], Known, 0, Rules);
        Assert.Contains("2 referrers", findings.Named("referral_value.revenue_per_won").Withheld);
        Assert.Contains("2 referrers", findings.Named("referral_value.per_referrer").Withheld);
    }

    [Fact]
    public void The_share_that_would_not_have_come_and_a_referrers_worth_are_covered()
    {
        var (random, share, value) = (new SeededRandom(41), 0, 0);
        var truth = 0.4 * (0.6 * 0.75 * CustomerReferralValue.DiscountOfOneYear(0.1) * 8_000 + 2_000);
        for (var company = 0; company < 500; company++)
        {
            var (asked, heldOut) = (Refer(1000, 0.15, random), Refer(400, 0.06, random));
            var typeOne = CustomerReferralValue.TypeOneShare(asked, heldOut, 0);
            share += Covers(typeOne, 0.6);
            var referral = AcquisitionCost.PerCustomer(40_000, 1 + RandomCounts.Poisson(39, random));
            var other = AcquisitionCost.PerCustomer(360_000, 1 + RandomCounts.Poisson(119, random));
            ReferrerYear[] referrers = [.. Enumerable.Range(0, 100).Select(_ => random.NextBool(0.4) ? new ReferrerYear(1, 1, 8_000 * Math.Exp(0.5 * random.NextNormal() - 0.125)) : new ReferrerYear(1, 0, 0))];
            value += Covers(CustomerReferralValue.PerReferrer(referrers, typeOne, referral, other, Rules with { Seed = random.NextBits() }), truth);
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"share {share}, per referrer {value} of 500");
        Assert.All([share, value], covered => Assert.InRange(covered / 500.0, 0.92, 0.98));
    }

    static Estimate Refer(int n, double chance, SeededRandom random) => Proportions.Wilson(Enumerable.Range(0, n).Count(_ => random.NextBool(chance)), n);

    static int Covers(Estimate estimate, double truth) => estimate.Low <= truth && truth <= estimate.High ? 1 : 0;
}
