using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class WordOfMouthWorthTests
{
    static readonly ProgrammeSums Sums = new([.. Enumerable.Repeat(new ReferrerSums(1, 10_000, 0), 8), .. Enumerable.Repeat(new ReferrerSums(1, 0, 0), 12)], 1000, 0.75, new AskSums(0, 0, 0, 0));

    [Fact]
    public void What_is_at_stake_is_reach_times_conversion_times_margin()
    {
        var positive = Some.Known(4000, 3000, 5000, UnitNames.People);
        var findings = WordOfMouthStake.From(Sums, 8, positive, Some.Known(60, 60, 60, UnitNames.People), Currency.Of("EUR"));
        var conversion = findings.Named("wom.conversion").Estimate!;
        Assert.Equal(8 / 4000.0, conversion.Value, 1e-12);
        var stake = findings.Named("wom.margin_at_stake").Estimate!;
        Assert.Equal(4000 * conversion.Value * 7500, stake.Value, 1e-6);
        Assert.Equal(60 * conversion.Value * 7500, findings.Named("wom.margin_of_one_point").Estimate!.Value, 1e-6);
        Assert.True(stake.Low > 0 && stake.Low < 45_000 && stake.High > 80_000);
    }

    [Fact]
    public void Without_three_winners_conversion_cannot_be_observed()
    {
        var few = Sums with { Referrers = [new(1, 10_000, 0), new(1, 0, 0)] };
        Assert.All(WordOfMouthStake.From(few, 1, Some.Known(4000, 3000, 5000, UnitNames.People), Some.Known(60, 60, 60, UnitNames.People), Currency.Of("EUR")),
            finding => Assert.Contains("can't be observed", finding.Withheld));
    }

    [Fact]
    public void The_loop_multiplies_invitations_and_conversion()
    {
        var findings = ReferralLoop.From(
            Some.Known(0.5, 0.4, 0.6, UnitNames.Ratio), Some.Known(0.2, 0.15, 0.25, UnitNames.Share), [.. Enumerable.Range(40, 41).Select(day => (long)day)]);
        var k = findings.Named("loop.k").Estimate!;
        Assert.Equal(0.1, k.Value, 1e-12);
        Assert.True(k.Low is > 0.06 and < 0.08 && k.High is > 0.12 and < 0.14);
        Assert.Equal(1 / 0.9, findings.Named("loop.total_per_customer").Estimate!.Value, 1e-12);
        Assert.Equal(60, findings.Named("loop.cycle_days").Estimate!.Value);
    }

    [Fact]
    public void A_loop_that_may_not_end_has_no_sum() => Assert.Contains("no end", ReferralLoop.From(
        Some.Known(4, 3, 5, UnitNames.Ratio), Some.Known(0.25, 0.2, 0.3, UnitNames.Share), []).Named("loop.total_per_customer").Withheld);

    [Fact]
    public void A_quarter_with_few_answers_is_a_gap_and_the_year_is_told_between_known_ones()
    {
        var quarters = Enumerable.Range(0, 8).Select(index => new SatisfiedQuarter(new DateOnly(2024, 7, 1).AddMonths(3 * index), 1000, index == 2 ? 9 : 200, index == 2 ? 9 : 100 + 10 * index)).ToList();
        var findings = WordOfMouthTrend.From(quarters, new WordOfMouthAssumptions());
        Assert.Contains("from 10 on", findings.Named("wom.quarter.2025_q1.net_reach").Withheld);
        Assert.Equal(1000 * (0.85 * 5 - 0.15 * 10), findings.Named("wom.quarter.2026_q2.net_reach").Estimate!.Value, 1e-9);
        // Four quarters and 20 points of satisfaction apart: 1,000 · 0.2 · (5 + 10) people.
        var year = findings.Named("wom.net_reach_in_a_year").Estimate!;
        Assert.Equal(3000, year.Value, 1e-9);
        Assert.True(year.Low > 0);
    }
}
