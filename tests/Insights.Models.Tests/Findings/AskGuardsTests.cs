using Insights.Models.Findings;
using static Insights.Models.Tests.Findings.AskWorld;

namespace Insights.Models.Tests.Findings;

public class AskGuardsTests
{
    static readonly AccountScore Calm = new("a1", 0.1, ScoreKind.Rules, []);

    static IReadOnlyList<StoppedBy> Check(
        ContactFacts? contact = null, AccountFacts? account = null, AccountScore? churn = null, AskRules? rules = null, DataAvailable? data = null) =>
        AskGuards.Check(contact ?? Contact, account ?? Account, churn ?? Calm, rules ?? Rules, data ?? All, AsOf);

    static string Only(AskGuard guard, IReadOnlyList<StoppedBy> stopped)
    {
        var by = Assert.Single(stopped);
        Assert.Equal(guard, by.Guard);
        return by.Why;
    }

    [Fact]
    public void Nothing_stops_a_blameless_customer() => Assert.Empty(Check());

    [Fact]
    public void An_account_outside_the_accounts_file_stops()
    {
        Assert.Equal("account a1 is not in the accounts file", Only(AskGuard.Stub, Check(account: Account with { IsStub = true })));
        Assert.Equal(AskGuard.Stub, Assert.Single(AskGuards.Check(Contact, null, null, Rules, All, AsOf)).Guard);
    }

    [Theory]
    [InlineData("trial", AskGuard.Trial, "on trial")]
    [InlineData("collections", AskGuard.Collections, "invoices in collections")]
    [InlineData("churned", AskGuard.Churned, "no customer any more")]
    [InlineData(null, AskGuard.StatusUnknown, "the account has no status")]
    [InlineData("Aktiv", AskGuard.StatusUnknown, "the account's status 'Aktiv' is none of trial, active, collections, churned")]
    public void A_status_other_than_active_stops(string? status, AskGuard guard, string why) =>
        Assert.Equal(why, Only(guard, Check(account: Account with { Status = status })));

    [Fact]
    public void The_day_an_account_ends_stops_and_the_day_before_does_not()
    {
        Assert.Equal("no customer since 2026-10-12", Only(AskGuard.Churned, Check(account: Account with { EndedOn = AsOf })));
        Assert.Empty(Check(account: Account with { EndedOn = AsOf.AddDays(1) }));
    }

    [Fact]
    public void Not_paying_stops_unless_no_subscriptions_are_loaded_at_all()
    {
        Assert.Equal("does not pay now", Only(AskGuard.NotPaying, Check(account: Account with { PayingNow = false, Mrr = 0 })));
        Assert.Equal("no subscription known", Only(AskGuard.NotPaying, Check(account: Account with { PayingNow = false, Mrr = null })));
        Assert.Empty(Check(account: Account with { PayingNow = false, Mrr = null }, data: All with { Subscriptions = false }));
    }

    [Fact]
    public void An_account_may_be_asked_from_its_ninetieth_day_on()
    {
        Assert.Empty(Check(account: Account with { StartedOn = AsOf.AddDays(-90) }));
        Assert.Equal("a customer for 89 days, 90 are needed", Only(AskGuard.TooNew, Check(account: Account with { StartedOn = AsOf.AddDays(-89) })));
        Assert.Equal("becomes a customer on 2026-10-13", Only(AskGuard.TooNew, Check(account: Account with { StartedOn = AsOf.AddDays(1) })));
        Assert.Equal("the day it became a customer is not known", Only(AskGuard.TooNew, Check(account: Account with { StartedOn = null })));
    }

    [Fact]
    public void Opting_out_counts_from_its_day_on()
    {
        Assert.Equal("opted out on 2026-10-12", Only(AskGuard.OptedOut, Check(Contact with { OptedOutOn = AsOf })));
        Assert.Empty(Check(Contact with { OptedOutOn = AsOf.AddDays(1) }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("nobody")]
    [InlineData("@example.com")]
    [InlineData("ann@")]
    [InlineData("ann@b@c")]
    [InlineData("ann smith@example.com")]
    public void Without_a_usable_address_nobody_is_asked(string? email) =>
        Only(AskGuard.NoContactWay, Check(Contact with { Email = email }));

    [Theory]
    [InlineData("ann@example.com")]
    [InlineData(" ann+x@example.com ")]
    [InlineData("почта@пример.рф")]
    [InlineData("root@localhost")]
    public void An_unusual_address_is_still_an_address(string email) => Assert.Empty(Check(Contact with { Email = email }));

    [Fact]
    public void A_detractor_is_called_not_asked()
    {
        Assert.Equal("answered 6 on 2026-09-21: call, don't ask", Only(AskGuard.Detractor, Check(Contact with { LastNpsScore = 6 })));
        Assert.Empty(Check(Contact with { LastNpsScore = 7 }));
        Assert.Empty(Check(Contact with { LastNpsScore = null, LastNpsOn = null }));
    }

    [Fact]
    public void Risk_stops_from_the_threshold_on_and_when_it_is_not_known()
    {
        Assert.Equal("risk of leaving 0.50: usage fell", Only(AskGuard.AtRisk, Check(churn: new("a1", 0.5, ScoreKind.Rules, ["usage fell"]))));
        Assert.Empty(Check(churn: new("a1", 0.4999, ScoreKind.Rules, [])));
        Assert.Equal("its risk of leaving is not known", Assert.Single(AskGuards.Check(Contact, Account, null, Rules, All, AsOf)).Why);
        Only(AskGuard.AtRisk, Check(churn: new("a1", double.NaN, ScoreKind.Model, [])));
    }

    [Fact]
    public void An_open_dispute_or_urgent_ticket_stops()
    {
        Only(AskGuard.OpenDispute, Check(account: Account with { OpenDispute = true }));
        Assert.Equal("two urgent tickets open", Only(AskGuard.UrgentTicket, Check(account: Account with { UrgentOpenTickets = 2 })));
    }

    [Fact]
    public void Usage_must_be_active_and_known_where_the_company_has_usage_at_all()
    {
        Assert.Equal("no active users in four weeks", Only(AskGuard.NoActiveUsage, Check(account: Account with { ActiveUsersLast4Weeks = 0 })));
        Assert.Equal("no usage known for the account",
            Only(AskGuard.NoActiveUsage, Check(account: Account with { ActiveUsersLast4Weeks = null, LastUsageWeek = null })));
        Assert.Equal("no usage for six weeks", Only(AskGuard.NoActiveUsage, Check(account: Account with { LastUsageWeek = AsOf.AddDays(-49) })));
        Assert.Equal("4.5 active users a week, 5 are needed", Only(AskGuard.NoActiveUsage,
            Check(account: Account with { ActiveUsersLast4Weeks = 4.5 }, rules: Rules with { MinimumActiveUsers = 5 })));
        Assert.Empty(Check(account: Account with { ActiveUsersLast4Weeks = null, LastUsageWeek = null }, data: All with { Usage = false }));
    }

    [Fact]
    public void A_contact_is_left_alone_for_sixty_days_after_an_ask()
    {
        Assert.Equal("asked on 2026-08-14, again from 2026-10-13",
            Only(AskGuard.AskedRecently, Check(Contact with { LastAskedOn = AsOf.AddDays(-59), AsksEver = 1 })));
        Assert.Empty(Check(Contact with { LastAskedOn = AsOf.AddDays(-60), AsksEver = 1 }));
    }

    [Fact]
    public void A_contact_held_out_stays_so_until_the_effect_is_measured_however_often_others_may_be_asked()
    {
        Only(AskGuard.HeldOutRecently, Check(Contact with { LastHeldOutOn = AsOf.AddDays(-7) }));
        Assert.Equal("held out on 2026-07-15, again from 2026-10-13",
            Only(AskGuard.HeldOutRecently, Check(Contact with { LastHeldOutOn = AsOf.AddDays(-89) }, rules: Rules with { DaysBetweenAsks = 7 })));
        Assert.Empty(Check(Contact with { LastHeldOutOn = AsOf.AddDays(-90) }));
    }

    [Fact]
    public void Two_contacts_of_an_account_in_a_quarter_are_enough()
    {
        Assert.Empty(Check(account: Account with { ContactsAskedThisQuarter = 1 }));
        Assert.Equal("two contacts of the account asked this quarter",
            Only(AskGuard.AccountAskedEnough, Check(account: Account with { ContactsAskedThisQuarter = 2 })));
    }

    [Fact]
    public void All_guards_that_stop_are_named_in_their_order()
    {
        var worst = Account with
        {
            Status = AccountStatus.Collections, PayingNow = false, StartedOn = AsOf, OpenDispute = true, UrgentOpenTickets = 1,
            ActiveUsersLast4Weeks = 0, ContactsAskedThisQuarter = 5,
        };
        var angry = Contact with { OptedOutOn = AsOf, Email = null, LastNpsScore = 0, LastAskedOn = AsOf, LastHeldOutOn = AsOf };
        var guards = Check(angry, worst, new("a1", 1, ScoreKind.Rules, [])).Select(by => by.Guard).ToList();
        Assert.Equal(
            Enum.GetValues<AskGuard>().Except([AskGuard.Stub, AskGuard.Churned, AskGuard.Trial, AskGuard.StatusUnknown]), guards);
    }
}
