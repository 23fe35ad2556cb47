using Insights.Models.Findings;
using static Insights.Models.Tests.Findings.AskWorld;

namespace Insights.Models.Tests.Findings;

public class ChurnPointsTests
{
    static double Points(AccountFacts account, DataAvailable? data = null) => 100 * ChurnPoints.Score(account, AsOf, data).Value;

    static string OnlyReason(AccountFacts account) => Assert.Single(ChurnPoints.Score(account, AsOf).Reasons);

    [Fact]
    public void A_healthy_account_has_no_points_and_no_reasons()
    {
        Assert.Equal(0, Points(Account));
        Assert.Empty(ChurnPoints.Score(Account, AsOf).Reasons);
    }

    [Fact]
    public void Nobody_active_puts_an_account_at_risk_alone()
    {
        var idle = Account with { ActiveUsersLast4Weeks = 0 };
        Assert.Equal(50, Points(idle), 9);
        Assert.True(ChurnPoints.Score(idle, AsOf).Value >= Rules.AtRiskFrom);
        Assert.Equal("no active users in four weeks", OnlyReason(idle));
        Assert.Equal("no usage for seven weeks", OnlyReason(Account with { LastUsageWeek = AsOf.AddDays(-56) }));
    }

    [Theory]
    [InlineData(24, 0)]
    [InlineData(22, 0)]
    [InlineData(16.8, 17.5)]
    [InlineData(12, 35)]
    [InlineData(9.1, 35)]
    public void Falling_usage_counts_from_a_tenth_on_and_in_full_from_a_half(double now, double points) =>
        Assert.Equal(points, Points(Account with { ActiveUsersLast4Weeks = now, ActiveUsersPrevious4Weeks = 24 }), 9);

    [Fact]
    public void Each_sign_is_worth_its_weight_and_says_its_value()
    {
        (AccountFacts Account, double Points, string Reason)[] signs =
        [
            (Account with { ActiveUsersLast4Weeks = 16, ActiveUsersPrevious4Weeks = 40 }, 35, "active users down 60 % in four weeks"),
            (Account with { ActiveUsersLast4Weeks = 6, ActiveUsersPrevious4Weeks = 6, LicensedUsers = 40 }, 5, "only 6 of 40 seats active"),
            (Account with { UrgentOpenTickets = 1 }, 12, "one urgent ticket open"),
            (Account with { UrgentOpenTickets = 3 }, 24, "three urgent tickets open"),
            (Account with { OldestOpenTicketDays = 21 }, 8, "a ticket open for three weeks"),
            (Account with { ReopenedLast90Days = 1 }, 4, "one ticket reopened in the last 90 days"),
            (Account with { LowCsatLast90Days = 2 }, 8, "two tickets rated 1 or 2 of 5 in the last 90 days"),
            (Account with { OpenDispute = true }, 15, "open ticket about billing"),
            (Account with { DetractorsUnanswered = 1 }, 12, "one detractor nobody has answered"),
            (Account with { LastNpsAverage = 5.5 }, 7.5, "latest answers average 5.5"),
            (Account with { Mrr = 600 }, 30, "monthly revenue down 33 % in three months"),
            (Account with { Status = AccountStatus.Collections }, 25, "invoices in collections"),
            (Account with { LastNpsAverage = null }, 8, "silent: no answer yet, no ticket in 90 days"),
        ];
        foreach (var (account, points, reason) in signs)
        {
            Assert.Equal(points, Points(account), 9);
            Assert.Equal(reason, OnlyReason(account));
        }
    }

    [Fact]
    public void Small_movements_are_noise()
    {
        Assert.Equal(0, Points(Account with { OldestOpenTicketDays = 14 }));
        Assert.Equal(0, Points(Account with { LastNpsAverage = 7 }));
        Assert.Equal(0, Points(Account with { Mrr = 880 }));
        Assert.Equal(0, Points(Account with { Mrr = 2000 }));
    }

    [Fact]
    public void What_is_not_known_gives_no_points()
    {
        var unknown = new AccountFacts { AccountId = "a1" };
        Assert.Equal(0, Points(unknown, All with { Responses = false }));
        Assert.Equal(0, Points(unknown, All with { Tickets = false }));
        Assert.Equal(0, Points(Account with { MrrThreeMonthsAgo = 0, Mrr = 10, ActiveUsersPrevious4Weeks = 0 }));
    }

    [Fact]
    public void Points_stop_at_a_hundred_and_the_heaviest_reason_stands_first()
    {
        var worst = Account with
        {
            ActiveUsersLast4Weeks = 0, Mrr = 1, UrgentOpenTickets = 9, DetractorsUnanswered = 9, OpenDispute = true,
            Status = AccountStatus.Collections,
        };
        var score = ChurnPoints.Score(worst, AsOf);
        Assert.Equal(1, score.Value);
        Assert.Equal(
            ["no active users in four weeks", "monthly revenue down 100 % in three months", "invoices in collections", "nine urgent tickets open"],
            score.Reasons);
    }
}
