using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class ReturnOnInvestmentTests
{
    static readonly Currency Euro = Currency.Of("EUR");

    /// <summary>Sixty referrers; every third has won a deal of 9,000 or 15,000.</summary>
    static readonly ReferrerSums[] Referrers =
        [.. Enumerable.Range(0, 60).Select(i => new ReferrerSums(1 + i % 2, i % 3 == 0 ? (i % 2 == 0 ? 9_000 : 15_000) : 0, 400))];

    static readonly ProgrammeSums Sums = new(Referrers, 36_000, 0.8, new AskSums(500, 60, 200, 10, 5));

    [Fact]
    public void Attributed_figures_are_those_worked_out_by_hand()
    {
        // Revenue 10·9,000 + 10·15,000 = 240,000; cost 60·400 + 36,000 = 60,000.
        Assert.Equal(4, ReturnOnInvestment.RevenueToCost(Sums).Value, 1e-9);
        Assert.Equal((0.8 * 240_000 - 60_000) / 60_000, ReturnOnInvestment.Return(Sums).Value, 1e-9);
        Assert.Equal(0.8 * 240_000 - 60_000, ReturnOnInvestment.Net(Sums).Value, 1e-6);
    }

    [Fact]
    public void Return_follows_from_revenue_to_cost()
    {
        var (ratio, rate) = (ReturnOnInvestment.RevenueToCost(Sums), ReturnOnInvestment.Return(Sums));
        Assert.Equal(0.8 * ratio.Low - 1, rate.Low, 1e-9);
        Assert.Equal(0.8 * ratio.High - 1, rate.High, 1e-9);
    }

    [Fact]
    public void The_effect_of_asking_is_what_the_held_out_did_not_do()
    {
        Assert.Equal(0.12 - 0.05, ReturnOnInvestment.Lift(Sums.Asks).Value, 1e-12);
        Assert.Equal(35, ReturnOnInvestment.IncrementalReferrers(Sums.Asks).Value, 1e-9);
        Assert.Equal(35 * 4_000, ReturnOnInvestment.IncrementalRevenue(Sums).Value, 1e-6);
    }

    [Fact]
    public void Caused_revenue_is_less_certain_than_either_of_its_parts()
    {
        var revenue = ReturnOnInvestment.IncrementalRevenue(Sums);
        var referrers = ReturnOnInvestment.IncrementalReferrers(Sums.Asks);
        Assert.True((revenue.High - revenue.Low) / revenue.Value > (referrers.High - referrers.Low) / referrers.Value);
    }

    [Fact]
    public void Everything_is_known_when_everything_is_loaded()
    {
        var findings = ReturnOnInvestmentFindings.From(Sums, Euro);
        Assert.All(findings, finding => Assert.Null(finding.Withheld));
        Assert.Equal("EUR", findings.Named("roi.net.attributed").Unit);
        Assert.Equal(60_000, findings.Named("roi.cost").Estimate!.Value);
    }

    [Fact]
    public void Names_stay_when_nothing_is_known()
    {
        var known = ReturnOnInvestmentFindings.From(Sums, Euro).Select(finding => finding.Name);
        var nothing = ReturnOnInvestmentFindings.From(new ProgrammeSums([], null, 0.8, new AskSums(0, 0, 0, 0)), Euro);
        Assert.Equal(known, nothing.Select(finding => finding.Name));
        Assert.Contains("No ask is recorded", nothing.Named("roi.ask_lift").Withheld);
        Assert.Contains("Load spend rows with channel referral", nothing.Named("roi.revenue_to_cost.attributed").Withheld);
    }

    [Fact]
    public void Too_few_held_out_say_how_many_more_and_how_long()
    {
        var asks = new AskSums(500, 50, 20, 1, 4);
        var needed = ReturnOnInvestment.HeldOutNeeded(asks)!.Value;
        Assert.InRange(needed, 60, 110);
        var reason = ReturnOnInvestmentFindings.From(Sums with { Asks = asks }, Euro).Named("roi.revenue.incremental").Withheld;
        Assert.Contains($"about {needed - 20} more", reason);
        Assert.Contains($"{Math.Ceiling((needed - 20) / 4.0)} more weeks", reason);
    }

    [Fact]
    public void With_the_number_needed_an_effect_that_large_is_found_four_times_in_five()
    {
        var needed = (int)ReturnOnInvestment.HeldOutNeeded(new AskSums(500, 50, 20, 2))!.Value;
        var random = new Insights.Models.Statistics.SeededRandom(12);
        var found = 0;
        for (var trial = 0; trial < 2000; trial++)
        {
            var asked = Enumerable.Range(0, 500).Count(_ => random.NextBool(0.1));
            if (ReturnOnInvestment.Lift(new AskSums(500, asked, needed, 0)).Low > 0) found++;
        }
        Assert.InRange(found / 2000.0, 0.75, 1);
    }

    [Fact]
    public void Two_winners_are_too_few_for_a_return()
    {
        var findings = ReturnOnInvestmentFindings.From(Sums with { Referrers = [.. Referrers.Take(6)] }, Euro);
        Assert.Contains("2 referrers", findings.Named("roi.return.attributed").Withheld);
        Assert.Equal(36_000 + 6 * 400, findings.Named("roi.cost").Estimate!.Value);
    }
}
