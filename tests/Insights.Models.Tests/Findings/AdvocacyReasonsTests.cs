using Insights.Models.Findings;

namespace Insights.Models.Tests.Findings;

/// <summary>Why a model would ask somebody, in words: with the values, and nothing that is not known.</summary>
public class AdvocacyReasonsTests
{
    static readonly DateOnly AsOf = new(2026, 6, 29);
    static readonly IReadOnlyList<ReasonTheme> All = Enum.GetValues<ReasonTheme>();
    static readonly ContactFacts Somebody = new() { ContactId = "c", AccountId = "a" };
    static readonly AccountFacts Somewhere = new() { AccountId = "a", OpenTickets = 1 };

    [Fact]
    public void Of_whom_nothing_is_known_nothing_is_said() => Assert.Empty(AdvocacyReasons.Words(All, Somebody, Somewhere, AsOf));

    [Fact]
    public void Every_theme_says_its_values()
    {
        Says(ReasonTheme.Answer, "answered 10 three weeks ago", contact => contact with { LastNpsScore = 10, LastNpsOn = AsOf.AddDays(-21) });
        Says(ReasonTheme.Answer, "answered 9 yesterday, up from 6", contact => contact with { LastNpsScore = 9, LastNpsOn = AsOf.AddDays(-1), PreviousNpsScore = 6 });
        Says(ReasonTheme.Silence, "answers surveys, last five days ago", contact => contact with { LastNpsOn = AsOf.AddDays(-5) });
        Says(ReasonTheme.Referrals, "referred two companies, the last one three days ago", contact => contact with { ReferralsValid = 2, LastReferralOn = AsOf.AddDays(-3) });
        Says(ReasonTheme.Referrals, "referred one company", contact => contact with { ReferralsValid = 1 });
        Says(ReasonTheme.Asks, "referred when last asked", contact => contact with { LastOutcome = "referred" });
        Says(ReasonTheme.Asks, "said yes when last asked", contact => contact with { LastOutcome = "accepted" });
        Says(ReasonTheme.Role, "champion in the account", contact => contact with { Role = ContactRole.Champion });
        Says(ReasonTheme.Usage, "24 of 30 seats active, up 20 %", account: account => account with { ActiveUsersLast4Weeks = 24, ActiveUsersPrevious4Weeks = 20, LicensedUsers = 30 });
        Says(ReasonTheme.Usage, "4.5 active users a week", account: account => account with { ActiveUsersLast4Weeks = 4.5 });
        Says(ReasonTheme.Revenue, "monthly revenue up 25 % in three months", account: account => account with { Mrr = 125, MrrThreeMonthsAgo = 100 });
        Says(ReasonTheme.Support, "no support tickets in 90 days", account: account => account with { OpenTickets = 0 });
        Says(ReasonTheme.Support, "two support tickets in 90 days, all solved", account: account => account with { OpenTickets = 0, TicketsLast90Days = 2 });
        Says(ReasonTheme.Voices, "the account's answers average 8.3", account: account => account with { LastNpsAverage = 8.33 });
        Says(ReasonTheme.Colleagues, "the account's answers average 9", account: account => account with { LastNpsAverage = 9 });
        Says(ReasonTheme.Tenure, "customer for three years", account: account => account with { StartedOn = AsOf.AddDays(-1100) });
    }

    [Fact]
    public void What_speaks_against_asking_is_no_reason()
    {
        Silent(ReasonTheme.Answer, contact => contact with { LastNpsScore = 7, LastNpsOn = AsOf });
        Silent(ReasonTheme.Asks, contact => contact with { LastOutcome = "declined" });
        Silent(ReasonTheme.Asks, contact => contact with { LastOutcome = "pending" });
        Silent(ReasonTheme.Role, contact => contact with { Role = ContactRole.User });
        Silent(ReasonTheme.Usage, account: account => account with { ActiveUsersLast4Weeks = 0, LicensedUsers = 30 });
        Silent(ReasonTheme.Revenue, account: account => account with { Mrr = 80, MrrThreeMonthsAgo = 100 });
        Silent(ReasonTheme.Support, account: account => account with { OpenTickets = 2, TicketsLast90Days = 2 });
        Silent(ReasonTheme.Voices, account: account => account with { LastNpsAverage = 5 });
    }

    [Fact]
    public void A_change_that_would_be_said_as_0_percent_is_none() =>
        Silent(ReasonTheme.Revenue, account: account => account with { Mrr = 100.4, MrrThreeMonthsAgo = 100 });

    [Fact]
    public void A_profile_describes_and_is_no_reason() => Silent(
        ReasonTheme.Profile, contact => contact with { Language = "de", Role = ContactRole.Champion },
        account => account with { Industry = "retail", Country = "DE", Employees = 40, ContactsTotal = 9 });

    [Fact]
    public void At_most_four_are_given_weightiest_first_and_none_twice()
    {
        var contact = Somebody with { LastNpsScore = 9, LastNpsOn = AsOf, ReferralsValid = 1, Role = ContactRole.Champion };
        var account = Somewhere with { LastNpsAverage = 9, StartedOn = AsOf.AddYears(-3), OpenTickets = 0 };

        Assert.Equal(
            ["the account's answers average 9", "champion in the account", "referred one company", "no support tickets in 90 days"],
            AdvocacyReasons.Words(
                [ReasonTheme.Voices, ReasonTheme.Colleagues, ReasonTheme.Profile, ReasonTheme.Role, ReasonTheme.Asks, ReasonTheme.Referrals, ReasonTheme.Support, ReasonTheme.Answer],
                contact, account, AsOf));
        Assert.Equal(4, AdvocacyReasons.Words(All, contact, account, AsOf).Count);
    }

    static void Says(ReasonTheme theme, string words, Func<ContactFacts, ContactFacts>? contact = null, Func<AccountFacts, AccountFacts>? account = null) =>
        Assert.Equal([words], Words(theme, contact, account));

    static void Silent(ReasonTheme theme, Func<ContactFacts, ContactFacts>? contact = null, Func<AccountFacts, AccountFacts>? account = null) =>
        Assert.Empty(Words(theme, contact, account));

    static IReadOnlyList<string> Words(ReasonTheme theme, Func<ContactFacts, ContactFacts>? contact, Func<AccountFacts, AccountFacts>? account) =>
        AdvocacyReasons.Words([theme], contact?.Invoke(Somebody) ?? Somebody, account?.Invoke(Somewhere) ?? Somewhere, AsOf);
}
