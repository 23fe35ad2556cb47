using Insights.Models.Findings;
using static Insights.Models.Tests.Findings.AskWorld;

namespace Insights.Models.Tests.Findings;

public class AdvocacyPointsTests
{
    static readonly ContactFacts Nobody = new() { ContactId = "c1", AccountId = "a1" };
    static readonly AccountFacts Nothing = new() { AccountId = "a1", TicketsLast90Days = 5 };

    static double Points(ContactFacts? contact = null, AccountFacts? account = null, DataAvailable? data = null) =>
        100 * AdvocacyPoints.Score(contact ?? Nobody, account ?? Nothing, AsOf, data).Value;

    static IReadOnlyList<string> Reasons(ContactFacts? contact = null, AccountFacts? account = null) =>
        AdvocacyPoints.Score(contact ?? Nobody, account ?? Nothing, AsOf).Reasons;

    [Fact]
    public void The_best_there_can_be_is_one_and_nothing_known_is_zero()
    {
        var best = Contact with { LastNpsOn = AsOf, PreviousNpsScore = 7, ReferralsValid = 2, ReferralsWon = 1 };
        Assert.Equal(100, Points(best, Account with { ActiveUsersPrevious4Weeks = 20 }), 9);
        Assert.Equal(0, Points());
        Assert.Empty(Reasons());
    }

    [Fact]
    public void Reasons_come_with_their_values_best_first_and_at_most_four()
    {
        var referrer = Contact with { ReferralsValid = 2, ReferralsWon = 1 };
        Assert.Equal(
            [
                "answered 10 three weeks ago", "referred two companies, one became a customer", "24 of 30 seats active, up 12 %",
                "champion in the account",
            ],
            Reasons(referrer, Account));
        Assert.Equal(["customer for three years"], Reasons(account: Nothing with { StartedOn = Account.StartedOn }));
    }

    [Theory]
    [InlineData(10, 30)]
    [InlineData(9, 26)]
    [InlineData(8, 10)]
    [InlineData(7, 5)]
    [InlineData(6, 0)]
    public void An_answer_is_worth_its_weight_and_half_of_it_after_half_a_year(int answer, double points)
    {
        Assert.Equal(points, Points(Nobody with { LastNpsScore = answer, LastNpsOn = AsOf }), 9);
        Assert.Equal(points / 2, Points(Nobody with { LastNpsScore = answer, LastNpsOn = AsOf.AddDays(-180) }), 9);
    }

    [Fact]
    public void An_answer_of_unknown_day_counts_nothing() => Assert.Equal(0, Points(Nobody with { LastNpsScore = 10 }));

    [Fact]
    public void Only_promoters_give_an_answer_as_a_reason() =>
        Assert.Empty(Reasons(Nobody with { LastNpsScore = 8, LastNpsOn = AsOf }));

    [Theory]
    [InlineData(1, 0, 15, "referred one company, the last one two months ago")]
    [InlineData(1, 1, 20, "referred one company, which became a customer")]
    [InlineData(3, 0, 20, "referred three companies, the last one two months ago")]
    [InlineData(15, 2, 25, "referred 15 companies, two became customers")]
    public void Past_referrals_count_and_won_ones_more(int valid, int won, double points, string words)
    {
        var contact = Nobody with { ReferralsValid = valid, ReferralsWon = won, LastReferralOn = AsOf.AddDays(-61) };
        Assert.Equal(points, Points(contact), 9);
        Assert.Equal([words], Reasons(contact));
    }

    [Fact]
    public void What_speaks_against_takes_points_and_is_no_reason()
    {
        var base_ = Points(Contact, Account);
        Assert.Equal(base_ - 10, Points(Contact with { RewardsLate = 1 }, Account), 9);
        Assert.Equal(base_ - 8, Points(Contact with { LastOutcome = "declined" }, Account), 9);
        Assert.Equal(base_ - 3, Points(Contact with { LastOutcome = "no_answer" }, Account), 9);
        Assert.Equal(base_ - 6, Points(Contact, Account with { ReopenedLast90Days = 1 }), 9);
        Assert.Equal(base_ - 4, Points(Contact, Account with { LowCsatLast90Days = 3 }), 9);
        Assert.Equal(base_ - 8 - 5, Points(Contact with { OpenTickets = 1 }, Account with { OpenTickets = 1 }), 9);
        Assert.Equal(base_ - 6, Points(Contact with { LastNpsScore = 10, PreviousNpsScore = 10 }, Account with { ReopenedLast90Days = 2 }), 9);
    }

    [Fact]
    public void Falling_usage_takes_points_even_where_the_level_is_high()
    {
        var steady = Points(Contact, Account with { ActiveUsersPrevious4Weeks = 24 });
        Assert.Equal(steady + 5, Points(Contact, Account with { ActiveUsersPrevious4Weeks = 20 }), 9);
        Assert.Equal(steady - 8, Points(Contact, Account with { ActiveUsersPrevious4Weeks = 30 }), 9);
        Assert.Equal(steady - 12, Points(Contact, Account with { ActiveUsersLast4Weeks = 0 }), 9);
    }

    [Fact]
    public void No_tickets_are_no_merit_where_none_are_loaded()
    {
        var quiet = Nothing with { TicketsLast90Days = 0 };
        Assert.Equal(5, Points(account: quiet), 9);
        Assert.Equal(0, Points(account: quiet, data: All with { Tickets = false }));
    }

    [Fact]
    public void What_to_avoid_is_said_with_its_values()
    {
        Assert.Empty(AskCautions.For(Contact, Account));
        Assert.Equal(
            ["open ticket about billing", "reward for a referral is twelve days late"],
            AskCautions.For(Contact with { RewardsLate = 1, RewardLateDays = 12 }, Account with { OpenDispute = true }));
        Assert.Equal(
            ["one ticket open at the account, the oldest for three weeks", "two rewards late, the oldest by 40 days",
                "declined when asked on 2026-01-05", "one colleague answered 0–6 and heard nothing since"],
            AskCautions.For(
                Contact with { RewardsLate = 2, RewardLateDays = 40, LastOutcome = "declined", LastAskedOn = new(2026, 1, 5) },
                Account with { OpenTickets = 1, OldestOpenTicketDays = 20, DetractorsUnanswered = 1 }));
        Assert.Equal(["answer fell from 10 to 7", "active users down 40 % in four weeks"],
            AskCautions.For(Contact with { LastNpsScore = 7, PreviousNpsScore = 10 }, Account with { ActiveUsersPrevious4Weeks = 40 }));
    }
}
