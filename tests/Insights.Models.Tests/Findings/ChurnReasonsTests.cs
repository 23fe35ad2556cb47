using Insights.Models.Findings;

namespace Insights.Models.Tests.Findings;

/// <summary>Why a model fears that an account leaves, in words: with the values, and nothing that is not known.</summary>
public class ChurnReasonsTests
{
    static readonly DateOnly AsOf = new(2026, 6, 29);
    static readonly IReadOnlyList<ReasonTheme> All = Enum.GetValues<ReasonTheme>();
    static readonly AccountFacts Somewhere = new() { AccountId = "a" };

    [Fact]
    public void Of_which_nothing_is_known_nothing_is_said() => Assert.Empty(ChurnReasons.Words(All, Somewhere, AsOf));

    [Fact]
    public void Every_theme_says_its_values()
    {
        Says(ReasonTheme.Usage, account => account with { LastUsageWeek = AsOf.AddDays(-56), ActiveUsersLast4Weeks = 0 }, "no usage for seven weeks");
        Says(ReasonTheme.Usage, account => account with { ActiveUsersLast4Weeks = 15, ActiveUsersPrevious4Weeks = 20, LicensedUsers = 30 }, "active users down 25 % in four weeks");
        Says(ReasonTheme.Usage, account => account with { ActiveUsersLast4Weeks = 6, LicensedUsers = 30 }, "6 of 30 seats active (20 %)");
        Says(ReasonTheme.Support, account => account with { UrgentOpenTickets = 2, LowCsatLast90Days = 1, ReopenedLast90Days = 1, TicketsLast90Days = 4 },
            "two urgent tickets open", "one ticket rated 1 or 2 of 5 in the last 90 days", "one ticket reopened in the last 90 days");
        Says(ReasonTheme.Support, account => account with { TicketsLast90Days = 4 }, "four tickets in the last 90 days");
        Says(ReasonTheme.Answer, account => account with { DetractorsUnanswered = 1, LastNpsAverage = 6.25 }, "one detractor nobody has answered", "latest answers average 6.3");
        Says(ReasonTheme.Voices, account => account with { LastNpsAverage = 4 }, "latest answers average 4");
        Says(ReasonTheme.Revenue, account => account with { Mrr = 80, MrrThreeMonthsAgo = 100 }, "monthly revenue down 20 % in three months");
        Says(ReasonTheme.Silence, account => account with { InvitationsLast365Days = 9, InvitationsAnsweredLast365Days = 2 }, "answered two of nine surveys in a year");
        Says(ReasonTheme.Silence, account => account with { InvitationsLast365Days = 20 }, "answered none of 20 surveys in a year");
        Says(ReasonTheme.Tenure, account => account with { StartedOn = AsOf.AddDays(-400) }, "customer for 13 months");
    }

    [Fact]
    public void What_is_well_is_no_reason()
    {
        Says(ReasonTheme.Usage, account => account with { ActiveUsersLast4Weeks = 30, ActiveUsersPrevious4Weeks = 30, LicensedUsers = 30, LastUsageWeek = AsOf.AddDays(-7) });
        Says(ReasonTheme.Support, account => account with { TicketsLast90Days = 1 });
        Says(ReasonTheme.Answer, account => account with { LastNpsAverage = 9 });
        Says(ReasonTheme.Revenue, account => account with { Mrr = 120, MrrThreeMonthsAgo = 100 });
        Says(ReasonTheme.Silence, account => account with { InvitationsLast365Days = 3, InvitationsAnsweredLast365Days = 3 });
    }

    /// <summary>Nobody was invited: that nobody has answered says nothing about them.</summary>
    [Fact]
    public void Who_was_never_asked_is_not_called_silent() => Says(ReasonTheme.Silence, account => account with { LastNpsAverage = null, ContactsTotal = 5 });

    [Fact]
    public void A_change_that_would_be_said_as_0_percent_is_none() =>
        Says(ReasonTheme.Revenue, account => account with { Mrr = 99.6, MrrThreeMonthsAgo = 100 });

    [Theory]
    [InlineData(ReasonTheme.Profile)]
    [InlineData(ReasonTheme.Referrals)]
    [InlineData(ReasonTheme.Asks)]
    [InlineData(ReasonTheme.Role)]
    [InlineData(ReasonTheme.Colleagues)]
    public void Other_themes_have_nothing_to_say_of_an_account(ReasonTheme theme) => Says(theme, _ => Bad);

    [Fact]
    public void At_most_four_are_given_heaviest_first_and_none_twice()
    {
        Assert.Equal(
            ["latest answers average 4", "monthly revenue down 50 % in three months", "two urgent tickets open", "one ticket reopened in the last 90 days"],
            ChurnReasons.Words([ReasonTheme.Voices, ReasonTheme.Answer, ReasonTheme.Revenue, ReasonTheme.Profile, ReasonTheme.Support, ReasonTheme.Tenure], Bad, AsOf));
        Assert.Equal(4, ChurnReasons.Words(All, Bad, AsOf).Count);
    }

    static readonly AccountFacts Bad = Somewhere with
    {
        LastNpsAverage = 4, Mrr = 50, MrrThreeMonthsAgo = 100, UrgentOpenTickets = 2, ReopenedLast90Days = 1, TicketsLast90Days = 3, StartedOn = new(2024, 1, 1),
    };

    static void Says(ReasonTheme theme, Func<AccountFacts, AccountFacts> change, params string[] words) =>
        Assert.Equal(words, ChurnReasons.Words([theme], change(Somewhere), AsOf));
}
