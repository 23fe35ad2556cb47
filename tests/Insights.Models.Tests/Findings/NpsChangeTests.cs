using Insights.Models.Findings;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Findings;

public class NpsChangeTests
{
    [Fact]
    public void No_change_is_no_real_change()
    {
        var accounts = Some.Accounts(50, i => i % 3 == 0 ? new(0, 0, 1) : new(1, 1, 0));
        var change = NpsChange.Between(accounts, accounts);
        Assert.Equal(0, change.Difference.Value);
        Assert.False(change.IsReal);
    }

    [Fact]
    public void A_large_change_of_many_accounts_is_real()
    {
        var before = Some.Accounts(200, i => i % 2 == 0 ? new(0, 0, 1) : new(1, 0, 0));
        var now = Some.Accounts(200, i => i % 5 == 0 ? new(0, 0, 1) : new(1, 0, 0));
        var change = NpsChange.Between(now, before);
        Assert.Equal(60, change.Difference.Value, 1e-9);
        Assert.True(change.IsReal);
    }

    [Fact]
    public void Turning_time_round_turns_the_change_round()
    {
        var before = Some.Accounts(40, i => new(i % 3, 1, i % 2));
        var now = Some.Accounts(50, i => new(i % 4, 0, 1));
        var (forth, back) = (NpsChange.Between(now, before).Difference, NpsChange.Between(before, now).Difference);
        Assert.Equal(forth.Low, -back.High, 1e-9);
        Assert.Equal(forth.Value, -back.Value, 1e-9);
    }

    [Fact]
    public void Accounts_that_answer_alike_in_both_windows_make_the_change_more_certain()
    {
        var now = Some.Accounts(100, i => i % 3 == 0 ? new(0, 0, 1) : new(1, 0, 0));
        var strangers = now.Select(account => account with { AccountId = "other " + account.AccountId }).ToList();
        Assert.True(Width(NpsChange.Between(now, now)) < 0.5 * Width(NpsChange.Between(now, strangers)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.7)]
    public void The_change_is_covered_whether_or_not_accounts_answer_alike(double alike)
    {
        const int companies = 1000;
        var random = new SeededRandom(3);
        var hits = 0;
        for (var company = 0; company < companies; company++)
        {
            var leanings = Enumerable.Range(0, 60).Select(_ => Draw(random)).ToArray();
            var before = Some.Accounts(60, i => Answer(i) + Answer(i));
            var now = Some.Accounts(60, i => Answer(i));
            var difference = NpsChange.Between(now, before).Difference;
            if (difference.Low <= 0 && 0 <= difference.High) hits++;

            ScoreCounts Answer(int account) => random.NextBool(alike) ? leanings[account] : Draw(random);
        }
        Assert.InRange((double)hits / companies, 0.93, 0.97);
    }

    static ScoreCounts Draw(SeededRandom random) => random.NextDouble() switch
    {
        < 0.5 => new ScoreCounts(1, 0, 0),
        < 0.8 => new ScoreCounts(0, 1, 0),
        _ => new ScoreCounts(0, 0, 1),
    };

    static double Width(NpsChange change) => change.Difference.High - change.Difference.Low;
}
