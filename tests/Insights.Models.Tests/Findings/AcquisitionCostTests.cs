using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class AcquisitionCostTests
{
    static readonly Currency Euro = Currency.Of("EUR");

    static readonly ChannelSums[] Channels =
        [new("referral", 12_000, 24), new("paid_search", 60_000, 40), new("events", 40_000, 10), new("organic", null, 30), new("outbound", 9_000, 0)];

    [Fact]
    public void The_interval_is_that_of_the_number_of_customers()
    {
        var estimate = AcquisitionCost.PerCustomer(12_000, 24);
        Assert.Equal(500, estimate.Value);
        // R: poisson.test(24) gives 15.3773 to 35.7101.
        Assert.Equal(12_000 / 35.7101, estimate.Low, 0.01);
        Assert.Equal(12_000 / 15.3773, estimate.High, 0.01);
    }

    [Fact]
    public void Spend_without_a_customer_says_what_one_costs_at_least()
    {
        var reason = AcquisitionCostFindings.From(Channels, Euro).Named("cac.outbound").Withheld;
        Assert.Contains("EUR 9,000 went into outbound and brought no customer yet", reason);
        Assert.Contains("at least EUR 3,004", reason);
    }

    [Fact]
    public void A_channel_without_recorded_spend_is_not_free() =>
        Assert.Contains("No spend is recorded for organic", AcquisitionCostFindings.From(Channels, Euro).Named("cac.organic").Withheld);

    [Fact]
    public void Where_no_other_channel_has_spend_all_of_their_customers_are_said_to_have_come()
    {
        var findings = AcquisitionCostFindings.From([new("referral", null, 0), new("organic", null, 30), new("events", null, 12)], Euro);

        Assert.Contains("for other channels, which brought 42 new customers", findings.Named("cac.other_channels").Withheld);
        Assert.Contains("own cost (operations, tooling) is not recorded", findings.Named("cac.referral").Withheld);
    }

    [Fact]
    public void The_others_are_blended_over_channels_with_spend()
    {
        // Outbound has brought nobody, but its spend was spent: (60,000 + 40,000 + 9,000)/(40 + 10).
        var findings = AcquisitionCostFindings.From(Channels, Euro);
        Assert.Equal(109_000.0 / 50, findings.Named("cac.other_channels").Estimate!.Value, 1e-9);
        Assert.Equal(1 - 500 / (109_000.0 / 50), findings.Named("cac.referral_saving").Estimate!.Value, 1e-9);
    }

    [Fact]
    public void A_channel_given_twice_is_refused() =>
        Assert.Contains("'events'", Assert.Throws<ArgumentException>(() => AcquisitionCostFindings.From([new("events", 1, 1), new("events", 2, 2)], Euro)).Message);

    [Fact]
    public void The_unit_of_money_does_not_matter_to_the_saving() => Prop.ForAll(Gen.Choose(1, 500).Four().ToArbitrary(), sums =>
    {
        var (spend, customers, otherSpend, otherCustomers) = sums;
        var euros = AcquisitionCost.Saving(spend, customers, otherSpend, otherCustomers);
        var cents = AcquisitionCost.Saving(100.0 * spend, customers, 100.0 * otherSpend, otherCustomers);
        return Math.Abs(euros.Low - cents.Low) < 1e-9 && euros.Low <= euros.Value && euros.Value <= euros.High && euros.High < 1;
    }).Holds();

    [Fact]
    public void The_saving_is_covered()
    {
        var random = new SeededRandom(8);
        var hits = 0;
        for (var year = 0; year < 3000; year++)
        {
            long customers = RandomCounts.Poisson(20, random), others = RandomCounts.Poisson(50, random);
            var saving = AcquisitionCost.Saving(10_000, customers, 100_000, others);
            var truth = 1 - 10_000.0 / 20 / (100_000.0 / 50);
            if (saving.Low <= truth && truth <= saving.High) hits++;
        }
        Assert.InRange(hits / 3000.0, 0.935, 0.965);
    }
}
