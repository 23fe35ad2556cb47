using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;

namespace Insights.Models.Tests.Findings;

public class NetPromoterScoreTests
{
    [Fact]
    public void Intervals_and_standard_errors_equal_those_of_R()
    {
        foreach (var row in Oracle.Rows("intervals", "rocks"))
        {
            var (promoters, passives, detractors) = (row.Count("promoters"), row.Count("passives"), row.Count("detractors"));
            var estimate = NetPromoterScore.FromCounts(promoters, passives, detractors);
            Assert.Equal(row.Number("low"), estimate.Low, 1e-9);
            Assert.Equal(row.Number("high"), estimate.High, 1e-9);
            Assert.Equal(row.Number("standardError"), NetPromoterScore.StandardError(promoters, passives, detractors), 1e-9);
        }
    }

    [Theory]
    [InlineData(690, 392, 1271, -24.69, 1.81)]
    [InlineData(306, 95, 40, 60.32, 3.09)]
    public void The_two_real_surveys_have_their_published_score(long promoters, long passives, long detractors, double score, double error)
    {
        Assert.Equal(score, NetPromoterScore.FromCounts(promoters, passives, detractors).Value, 0.005);
        Assert.Equal(error, NetPromoterScore.StandardError(promoters, passives, detractors), 0.005);
    }

    [Fact]
    public void The_real_survey_of_441_answers_read_from_its_file_has_score_60_32()
    {
        // The comments hold commas and line breaks, but the score always stands last on its line.
        var scores = File.ReadAllLines(RealData.Find("nps_miro.csv")).Skip(1)
            .Select(line => line[(line.LastIndexOf(',') + 1)..].Trim())
            .Where(text => text.Length is 1 or 2 && text.All(char.IsAsciiDigit)).Select(int.Parse).ToList();
        var estimate = NetPromoterScore.FromCounts(scores.Count(s => s >= 9), scores.Count(s => s is 7 or 8), scores.Count(s => s <= 6));
        Assert.Equal(441, estimate.N);
        Assert.Equal(60.32, estimate.Value, 0.005);
    }

    [Fact]
    public void Doubling_all_answers_halves_the_variance() => Prop.ForAll(Some.Answers(), answers =>
    {
        var once = NetPromoterScore.StandardError(answers.Promoters, answers.Passives, answers.Detractors);
        var twice = NetPromoterScore.StandardError(2 * answers.Promoters, 2 * answers.Passives, 2 * answers.Detractors);
        return Math.Abs(once * once / 2 - twice * twice) < 1e-9;
    }).Holds();

    [Fact]
    public void Promoters_and_detractors_mirror_each_other() => Prop.ForAll(Some.Answers(), answers =>
    {
        var one = NetPromoterScore.FromCounts(answers.Promoters, answers.Passives, answers.Detractors);
        var mirror = NetPromoterScore.FromCounts(answers.Detractors, answers.Passives, answers.Promoters);
        return Math.Abs(one.Value + mirror.Value) < 1e-9 && Math.Abs(one.Low + mirror.High) < 1e-9;
    }).Holds();

    [Fact]
    public void Every_interval_has_a_width_and_stays_on_the_scale() => Prop.ForAll(Some.Answers(), answers =>
    {
        var estimate = NetPromoterScore.FromCounts(answers.Promoters, answers.Passives, answers.Detractors);
        return estimate.Low >= -100 && estimate.High <= 100 && estimate.Low < estimate.High && estimate.Low <= estimate.Value + 1e-9 && estimate.Value <= estimate.High + 1e-9;
    }).Holds();

    [Fact]
    public void Accounts_of_one_answer_each_give_the_interval_of_independent_answers()
    {
        var accounts = Some.Accounts(60, i => i % 3 == 0 ? new(0, 0, 1) : i % 4 == 0 ? new(0, 1, 0) : new(1, 0, 0));
        var all = accounts.Aggregate(new ScoreCounts(), (sum, account) => sum + account.All);
        var independent = NetPromoterScore.FromCounts(all.Promoters, all.Passives, all.Detractors);
        var clustered = NetPromoterScore.Clustered(accounts);
        Assert.Equal(independent.Low, clustered.Low, 1e-9);
        Assert.Equal(independent.High, clustered.High, 1e-9);
    }

    [Fact]
    public void Anonymous_answers_are_accounts_of_their_own()
    {
        AccountAnswers[] anonymous = [Some.Account("x", new(30, 10, 20)) with { AccountId = null }];
        var independent = NetPromoterScore.FromCounts(30, 10, 20);
        Assert.Equal(independent.Low, NetPromoterScore.Clustered(anonymous).Low, 1e-9);
    }

    [Fact]
    public void Colleagues_who_agree_make_the_interval_wider()
    {
        var agreeing = NetPromoterScore.Clustered(Some.Accounts(40, i => i % 2 == 0 ? new(4, 0, 0) : new(0, 0, 4)));
        var independent = NetPromoterScore.FromCounts(80, 0, 80);
        Assert.InRange((agreeing.High - agreeing.Low) / (independent.High - independent.Low), 1.8, 2.2);
    }

    [Fact]
    public void Mirroring_every_account_mirrors_every_roll_up() => Prop.ForAll(Some.Companies(), accounts =>
    {
        var mirrored = accounts.Select(account => account with { Users = new(account.Users.Detractors, account.Users.Passives, account.Users.Promoters) }).ToList();
        return new Func<IReadOnlyList<AccountAnswers>, double, Insights.Models.Units.Estimate>[]
            { NetPromoterScore.Clustered, NetPromoterScore.MeanOfAccountMeans, NetPromoterScore.Waterfall, NetPromoterScore.RevenueWeighted }
            .All(rollUp => Math.Abs(rollUp(accounts, 0.95).Low + rollUp(mirrored, 0.95).High) < 1e-9);
    }).Holds();

    [Fact]
    public void The_order_of_the_accounts_does_not_matter() => Prop.ForAll(Some.Companies(), accounts =>
    {
        var forth = NetPromoterScore.Clustered(accounts);
        var back = NetPromoterScore.Clustered([.. Enumerable.Reverse(accounts)]);
        return Math.Abs(forth.Low - back.Low) < 1e-9 && Math.Abs(forth.High - back.High) < 1e-9;
    }).Holds();

    [Fact]
    public void The_four_roll_ups_of_a_small_company_are_those_worked_out_by_hand()
    {
        AccountAnswers[] accounts =
        [
            // The signer is unhappy, three users are delighted.
            new("A", new(0, 0, 1), Some.Nobody, new(3, 0, 0), Some.Nobody, 900),
            // No signer answered; the champion is delighted.
            new("B", Some.Nobody, new(1, 0, 0), new(0, 0, 1), Some.Nobody, 100),
        ];
        Assert.Equal(100.0 * (4 - 2) / 6, NetPromoterScore.Clustered(accounts).Value, 1e-9);
        Assert.Equal(100 * (0.5 + 0) / 2, NetPromoterScore.MeanOfAccountMeans(accounts).Value, 1e-9);
        Assert.Equal(100 * (-1.0 + 1) / 2, NetPromoterScore.Waterfall(accounts).Value, 1e-9);
        Assert.Equal(100 * (0.9 * 0.5 + 0.1 * 0), NetPromoterScore.RevenueWeighted(accounts).Value, 1e-9);
    }

    [Fact]
    public void Equal_revenues_weigh_like_account_means()
    {
        var accounts = Some.Accounts(25, i => new(i % 4, i % 3, 1 + i % 2));
        Assert.Equal(NetPromoterScore.MeanOfAccountMeans(accounts).Low, NetPromoterScore.RevenueWeighted(accounts).Low, 1e-9);
        Assert.Equal(NetPromoterScore.MeanOfAccountMeans(accounts).High, NetPromoterScore.RevenueWeighted(accounts).High, 1e-9);
    }

    [Fact]
    public void The_silent_bound_the_score()
    {
        var answers = new ScoreCounts(50, 30, 20);
        Assert.Equal(100.0 * (50 - 20 - 100) / 200, NetPromoterScore.IfSilentWereDetractors(answers, 100).Value, 1e-9);
        Assert.Equal(100.0 * (150 - 20) / 200, NetPromoterScore.IfSilentWerePromoters(answers, 100).Value, 1e-9);
        Assert.Equal(30, NetPromoterScore.IfSilentWereDetractors(answers, 0).Value, 1e-9);
    }

    [Fact]
    public void No_answer_at_all_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NetPromoterScore.FromCounts(0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => NetPromoterScore.FromCounts(1, 0, -1));
        Assert.Throws<ArgumentException>(() => NetPromoterScore.Clustered([]));
    }
}
