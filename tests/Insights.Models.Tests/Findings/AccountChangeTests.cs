using Insights.Models.Findings;
using Insights.Models.Units;
using static Insights.Models.Tests.Findings.AskWorld;

namespace Insights.Models.Tests.Findings;

public class AccountChangeTests
{
    static readonly DateOnly Before = AsOf.AddDays(-7);
    static readonly ContactFacts Anna = Contact with { ContactId = "c2", Contact = "Anna Keller", Role = ContactRole.User, LastNpsScore = 9 };

    /// <summary>The blameless customer a week before and now, with a change or two.</summary>
    static IReadOnlyList<string> Words(
        Func<AccountFacts, AccountFacts>? now = null, Func<AccountFacts, AccountFacts>? before = null, ContactFacts[]? contacts = null,
        ContactFacts[]? contactsBefore = null, bool? wasListed = true, (double Now, double Before, ScoreKind Kind)? risk = null, int[]? use = null)
    {
        AccountScore? Score(double? value, ScoreKind kind) => value is { } known ? new("a1", known, kind, []) : null;
        var kind = risk?.Kind ?? ScoreKind.Rules;
        return AccountChange.Words(
            new(AsOf, (now ?? (same => same))(Account), contacts ?? [Contact, Anna], Score(risk?.Now, kind))
            {
                Use = [.. (use ?? []).Select((users, i) => new WeekOfUse(UsageSignal.LatestWeek(AsOf).AddDays(7 * (i + 1 - use!.Length)), users))],
            },
            new(Before, (before ?? (same => same))(Account) with { LastUsageWeek = Before.AddDays(-7) }, contactsBefore ?? [Contact, Anna], Score(risk?.Before, kind)),
            wasListed);
    }

    static AccountFacts Billed(AccountFacts account, long minor, string currency) => account with { Billed = new Money(minor, Currency.Of(currency)) };

    [Fact]
    public void Where_nothing_is_different_it_says_that_we_see_nothing() => Assert.Equal(["nothing that we can see"], Words());

    [Fact]
    public void Who_is_new_on_the_list_is_told_so_first_and_where_there_was_no_list_nobody_is_new()
    {
        Assert.Equal(["new on this list"], Words(wasListed: false));
        Assert.Equal(["new on this list", "a billing dispute was opened"], Words(now => now with { OpenDispute = true }, wasListed: false));
        Assert.Equal(["nothing that we can see"], Words(wasListed: null));
    }

    [Fact]
    public void An_account_that_was_no_customer_a_week_ago_is_not_compared()
    {
        var today = new AccountWeek(AsOf, Account with { OpenDispute = true }, [], null);
        Assert.Equal(["not a customer a week ago"], AccountChange.Words(today, null, false));
        Assert.Equal(["not a customer a week ago"], Words(before: then => then with { StartedOn = Before.AddDays(1) }));
        Assert.Equal(["not a customer a week ago"], Words(before: then => then with { IsStub = true }));
        Assert.Equal(["nothing that we can see"], Words(before: then => then with { StartedOn = Before }));
    }

    [Fact]
    public void A_week_before_the_data_begins_is_not_known_and_says_why()
    {
        Assert.Equal("last week is not known: the data begins on 2026-10-08", AccountChange.NotKnown(new DateOnly(2026, 10, 8)));
        Assert.Equal("last week is not known: no answers, tickets or subscriptions are loaded", AccountChange.NotKnown(null));
    }

    [Fact]
    public void Disputes_and_urgent_tickets_that_came_or_went_are_told()
    {
        Assert.Equal(["a billing dispute was opened"], Words(now => now with { OpenDispute = true }));
        Assert.Equal(["the billing dispute was closed"], Words(before: then => then with { OpenDispute = true }));
        Assert.Equal(["nothing that we can see"], Words(now => now with { OpenDispute = true }, then => then with { OpenDispute = true }));
        // One urgent ticket came and another was solved: as many are open as before, and both are news.
        Assert.Equal(["one urgent ticket opened", "one urgent ticket solved"],
            Words(now => now with { UrgentOpenTickets = 1, UrgentOpenedLast7Days = 1, OpenedLast7Days = 1 }, then => then with { UrgentOpenTickets = 1 }));
        Assert.Equal(["two tickets opened, not solved yet"], Words(now => now with { OpenedLast7Days = 2, OpenTickets = 2 }));
        Assert.Equal(["one urgent ticket opened", "two tickets opened, not solved yet"],
            Words(now => now with { OpenedLast7Days = 3, UrgentOpenedLast7Days = 1, UrgentOpenTickets = 1 }));
    }

    [Theory]
    [InlineData(3, "Anna Keller answered 3, down from 9")]
    [InlineData(6, "Anna Keller answered 6, down from 9")]
    [InlineData(7, "nothing that we can see")]
    public void A_new_low_answer_is_told_with_who_gave_it(int score, string words) =>
        Assert.Equal([words], Words(contacts: [Contact, Anna with { LastNpsScore = score, LastNpsOn = AsOf.AddDays(-2) }]));

    [Fact]
    public void A_low_answer_that_waits_says_so_whatever_survey_it_was_given_to()
    {
        Assert.Equal(["Anna Keller answered 3, down from 9, and nobody has replied"],
            Words(contacts: [Anna with { LastNpsScore = 3, LastNpsOn = Before.AddDays(1), WaitingAfter = 3 }]));
        Assert.Equal(["Anna Keller answered 2, and nobody has replied"], Words(contacts: [Anna with { WaitingAfter = 2 }]));
        Assert.Equal(["nothing that we can see"], Words(contacts: [Anna with { WaitingAfter = 2 }], contactsBefore: [Anna with { WaitingAfter = 2 }]));
        Assert.Equal(["nothing that we can see"], Words(contacts: [Anna with { LastNpsScore = 3, LastNpsOn = Before }]));
    }

    [Fact]
    public void Of_several_low_answers_the_lowest_is_named_in_any_script_and_the_nameless_by_address()
    {
        var low = (ContactFacts contact, int score) => contact with { LastNpsScore = score, LastNpsOn = AsOf };
        Assert.Equal(["松本 恵 answered 1, down from 10; one other answered 6 or less"], Words(contacts: [low(Anna, 4), low(Contact, 1)]));
        Assert.Equal(["Мария Соколова answered 0"],
            Words(contacts: [low(Anna with { Contact = "Мария Соколова" }, 0)], contactsBefore: []));
        Assert.Equal(["megumi@example.jp answered 5, down from 9"], Words(contacts: [low(Anna with { Contact = " " }, 5)]));
        Assert.Equal(["somebody answered 5, down from 9"], Words(contacts: [low(Anna with { Contact = null, Email = null }, 5)]));
    }

    [Fact]
    public void Who_opted_out_is_told_and_that_no_champion_is_left()
    {
        var gone = (ContactFacts contact) => contact with { OptedOutOn = AsOf.AddDays(-3) };
        Assert.Equal(["松本 恵, the last champion, opted out"], Words(contacts: [gone(Contact), Anna]));
        Assert.Equal(["松本 恵, a champion, opted out"], Words(contacts: [gone(Contact), Anna with { Role = ContactRole.Champion }]));
        Assert.Equal(["Anna Keller, decision maker, opted out"], Words(contacts: [gone(Anna with { Role = ContactRole.DecisionMaker })]));
        Assert.Equal(["Anna Keller opted out"], Words(contacts: [Contact, gone(Anna)]));
        Assert.Equal(["two contacts opted out"], Words(contacts: [gone(Anna), gone(Anna with { ContactId = "c3" })]));
        Assert.Equal(["nothing that we can see"], Words(contacts: [Contact with { OptedOutOn = Before }]));
    }

    [Fact]
    public void Use_that_leaves_its_usual_range_is_told_once()
    {
        int[] usual = [20, 24, 20, 24, 20, 24, 20, 24, 20, 24, 20, 24];
        Assert.Equal(["active users fell to 9 last week, usually 12 to 32"], Words(use: [.. usual, 9]));
        Assert.Equal(["active users rose to 40 last week, usually 12 to 32"], Words(use: [.. usual, 40]));
        Assert.Equal(["nothing that we can see"], Words(use: [.. usual, 14]));
        Assert.Equal(["nothing that we can see"], Words(use: [.. usual, 5, 5]));
        Assert.Equal(["active users fell to 0 last week, usually 4 to 6"], Words(use: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 0]));
    }

    [Fact]
    public void Silence_is_told_in_the_week_in_which_it_becomes_four_weeks()
    {
        Assert.Equal(["no usage for four weeks"], Words(now => now with { LastUsageWeek = AsOf.AddDays(-35) }));
        Assert.Equal(["nothing that we can see"], Words(now => now with { LastUsageWeek = AsOf.AddDays(-28) }));
    }

    [Fact]
    public void Revenue_is_told_in_the_contracts_own_currency()
    {
        Assert.Equal(["monthly revenue down from JPY 120,000 to JPY 90,000"], Words(now => Billed(now, 90_000, "JPY"), then => Billed(then, 120_000, "JPY")));
        Assert.Equal(["monthly revenue up from EUR 1,200 to EUR 1,250.50"], Words(now => Billed(now, 125_050, "EUR"), then => Billed(then, 120_000, "EUR")));
        Assert.Equal(["billed USD 900 a month, EUR 1,200 before"], Words(now => Billed(now, 90_000, "USD"), then => Billed(then, 120_000, "EUR")));
        Assert.Equal(["nothing that we can see"], Words(now => Billed(now, 120_500, "EUR"), then => Billed(then, 120_000, "EUR")));
        // What the reporting currency makes of the same contract is the market's doing.
        Assert.Equal(["nothing that we can see"], Words(now => Billed(now, 100_000, "USD") with { Mrr = 700 }, then => Billed(then, 100_000, "USD")));
        Assert.Equal(["nothing that we can see"], Words(now => Billed(now, 90_000, "EUR")));
    }

    [Theory]
    [InlineData(ScoreKind.Rules, 0.62, 0.31, "risk up from 31 to 62 of 100 points")]
    [InlineData(ScoreKind.Rules, 0.62, 0.90, "risk down from 90 to 62 of 100 points")]
    [InlineData(ScoreKind.Rules, 0.62, 0.58, "nothing that we can see")]
    [InlineData(ScoreKind.Model, 0.124, 0.081, "risk of leaving up from 8.1 % to 12.4 %")]
    [InlineData(ScoreKind.Model, 0.05, 0.09, "risk of leaving down from 9 % to 5 %")]
    [InlineData(ScoreKind.Model, 0.50, 0.45, "nothing that we can see")]
    public void A_risk_is_told_when_it_moved_notably(ScoreKind kind, double now, double before, string words) =>
        Assert.Equal([words], Words(risk: (now, before, kind)));

    [Fact]
    public void There_are_at_most_three_and_what_speaks_for_leaving_comes_first()
    {
        var much = Words(
            now => Billed(now, 90_000, "EUR") with { OpenDispute = true, OpenedLast7Days = 4, UrgentOpenedLast7Days = 1, UrgentOpenTickets = 1 },
            then => Billed(then, 120_000, "EUR") with { UrgentOpenTickets = 2 }, contacts: [Contact with { OptedOutOn = AsOf }, Anna], risk: (0.8, 0.2, ScoreKind.Rules));
        Assert.Equal(["a billing dispute was opened", "one urgent ticket opened", "松本 恵, the last champion, opted out"], much);
        Assert.Equal(["risk up from 20 to 80 of 100 points", "the billing dispute was closed"],
            Words(before: then => then with { OpenDispute = true }, risk: (0.8, 0.2, ScoreKind.Rules)));
    }

    [Fact]
    public void The_order_of_contacts_does_not_matter()
    {
        ContactFacts[] low = [.. Enumerable.Range(1, 5).Select(i => Anna with { ContactId = $"c{i}", Contact = $"Person {i}", LastNpsScore = 4, LastNpsOn = AsOf })];
        Assert.Equal(Words(contacts: low), Words(contacts: [.. low.Reverse()]));
    }
}
