using Insights.Models.Findings;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

/// <summary>Asked against held out, where the contacts of one account do alike.</summary>
public class ListEffectTests
{
    static readonly ProgrammeSums None = new([], null, 0.8, new AskSums(0, 0, 0, 0));

    static Finding Named(AskSums asks, string name) => ReturnOnInvestmentFindings.From(None with { Asks = asks }, Currency.Of("EUR")).Named(name);

    static AskSums Of(IEnumerable<AskAccount> accounts) => AskAccount.Sum([.. accounts]);

    [Fact]
    public void With_one_ask_an_account_the_effective_number_is_the_number()
    {
        var sums = Of(Enumerable.Range(0, 300).Select(i => new AskAccount(i < 200 ? 1 : 0, i < 200 && i % 10 == 0 ? 1 : 0, i < 200 ? 0 : 1, i >= 200 && i % 20 == 0 ? 1 : 0)));
        Assert.Equal((200, 20, 100, 5), (sums.Asked, sums.AskedWhoReferred, sums.HeldOut, sums.HeldOutWhoReferred));
        Assert.Equal(200, sums.AskedEffective!.Value, 0.01);
        Assert.Equal(100, sums.HeldOutEffective!.Value, 0.01);
        Assert.Equal(0, sums.Correlation, 1e-12);
    }

    [Fact]
    public void Accounts_whose_contacts_all_do_alike_count_once_each_and_sway_both_arms()
    {
        var sums = Of(Enumerable.Range(0, 300).Select(i => i % 10 == 0 ? new AskAccount(4, 4, 4, 4) : new AskAccount(4, 0, 4, 0)));
        Assert.InRange(sums.AskedEffective!.Value, 285, 315);
        Assert.Equal(1, sums.Correlation, 1e-9);
    }

    [Fact]
    public void One_account_shows_nothing_of_the_others()
    {
        Assert.Equal((1, 1), (Of([new(50, 5, 0, 0)]).AskedEffective!.Value, Of([]).HeldOutEffective!.Value));
        Assert.Equal(0, Of([new(50, 5, 0, 0)]).Correlation);
    }

    [Fact]
    public void Clustering_widens_the_interval_and_leaves_the_value()
    {
        var alone = new AskSums(500, 60, 200, 10);
        var clustered = alone with { AskedEffective = 250, HeldOutEffective = 100 };
        var (narrow, wide) = (ReturnOnInvestment.Lift(alone), ReturnOnInvestment.Lift(clustered));
        Assert.Equal(narrow.Value, wide.Value);
        Assert.True(wide.Low < narrow.Low && wide.High > narrow.High);
        Assert.Equal(700, wide.N);
        Assert.Equal(Proportions.Difference(60, 500, 10, 200), narrow);
    }

    /// <remarks>95 % within three standard errors of 600 worlds, however many accounts have contacts in both arms.</remarks>
    [Theory]
    [InlineData(0.2)]
    [InlineData(null)]
    public void The_interval_covers_the_true_effect_where_accounts_differ(double? heldOutWithinAccounts)
    {
        const int worlds = 600;
        int covered = 0, naive = 0;
        for (var world = 0; world < worlds; world++)
        {
            var sums = Of(World(SeededRandom.For(5, $"world {world}"), heldOutWithinAccounts));
            if (Covers(ReturnOnInvestment.Lift(sums))) covered++;
            if (Covers(ReturnOnInvestment.Lift(new AskSums(sums.Asked, sums.AskedWhoReferred, sums.HeldOut, sums.HeldOutWhoReferred)))) naive++;
        }
        Assert.InRange(covered / (double)worlds, 0.923, 0.98);
        Assert.True(naive < covered, $"{covered} of {worlds}, {naive} without the accounts");
    }

    static bool Covers(Estimate lift) => lift.Low <= 0.25 * 0.20 && 0.25 * 0.20 <= lift.High;

    /// <summary>120 accounts with 8 asks a year; one account in four refers often, the others hardly ever. Held out are contacts, or whole accounts.</summary>
    static IEnumerable<AskAccount> World(SeededRandom random, double? heldOutWithinAccounts)
    {
        for (var account = 0; account < 120; account++)
        {
            var keen = random.NextBool(0.25);
            var share = heldOutWithinAccounts ?? (random.NextBool(0.2) ? 1 : 0);
            long asks = 0, referred = 0, left = 0, anyway = 0;
            for (var ask = 0; ask < 8; ask++)
            {
                var heldOut = random.NextBool(share);
                var refers = random.NextBool(keen ? (heldOut ? 0.30 : 0.50) : 0.02) ? 1 : 0;
                if (heldOut) (left, anyway) = (left + 1, anyway + refers);
                else (asks, referred) = (asks + 1, referred + refers);
            }
            yield return new AskAccount(asks, referred, left, anyway);
        }
    }

    [Fact]
    public void Both_arms_are_told_each_as_soon_as_it_can_be()
    {
        var asks = new AskSums(500, 50, 20, 0, 4);
        Assert.Equal(0.1, Named(asks, "roi.asked_referred").Estimate!.Value, 1e-12);
        Assert.Equal(0, Named(asks, "roi.held_out_referred").Estimate!.Value);
        Assert.Contains("more weeks", Named(asks, "roi.ask_lift").Withheld);
    }

    [Fact]
    public void Before_the_first_ninety_days_are_over_the_weeks_that_are_left_are_told()
    {
        var asks = new AskSums(0, 0, 0, 0) { AskedFirstInWeeks = 12, HeldOutFirstInWeeks = 1 };
        Assert.Equal("A referral counts for 90 days, and for the first contacts asked these are not over: needs about 12 more weeks.", Named(asks, "roi.asked_referred").Withheld);
        Assert.Contains("held out these are not over: needs about 1 more week.", Named(asks, "roi.held_out_referred").Withheld);
        Assert.Equal(Named(asks, "roi.asked_referred").Withheld, Named(asks, "roi.ask_lift").Withheld);
        Assert.Contains("No contact was held out", Named(new AskSums(10, 1, 0, 0), "roi.held_out_referred").Withheld);
    }

    [Fact]
    public void Clustered_arms_need_more_held_out_contacts()
    {
        var asks = new AskSums(500, 50, 20, 2, 4);
        Assert.True(ReturnOnInvestment.HeldOutNeeded(asks with { HeldOutEffective = 10 }) >= 2 * ReturnOnInvestment.HeldOutNeeded(asks) - 1);
    }
}
