using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;

namespace Insights.Tests.Asks;

/// <summary>Makes one fact of a customer other than it should be.</summary>
delegate T Twist<T>(T facts, DateOnly asOf);

/// <summary>
/// Everything that can be wrong with an account or a contact, missing or at the edge of a rule. A few at a time, so that often one rule alone
/// stops somebody: only then would it be seen that this rule no longer works.
/// </summary>
static class AskTwists
{
    static readonly Gen<int> Few = Gen.Choose(0, 4);
    static readonly Gen<double?> Money = Gen.Elements<double?>(null, 0, 0.004, 9.5, 900, 1e9, -120);
    static readonly Gen<double?> Users = Gen.Elements<double?>(null, 0, 0.25, 0.5, 0.99, 1, 4.75, 5, 5.25, 24);

    /// <summary>Days before the list, around each rule's edge.</summary>
    static readonly Gen<int> Ago = Gen.Frequency(
        (3, Gen.Elements(-1, 0, 1, 29, 30, 31, 59, 60, 61, 89, 90, 91, 199, 200, 201)), (1, Gen.Choose(-40, 900)));

    static readonly Gen<int?> Day = Gen.Frequency((1, Gen.Constant<int?>(null)), (6, Ago.Select(days => (int?)days)));

    public static readonly Gen<Twist<AccountFacts>> OfAccount = Gen.OneOf(
        Account(HostileText.Name, (a, name) => a with { Account = name }),
        Account(Gen.Elements("trial", "collections", "churned", null, "", "Active", "активен"), (a, status) => a with { Status = status }),
        Account(Gen.Constant(true), (a, stub) => a with { IsStub = stub }),
        AccountDay((a, day) => a with { StartedOn = day }),
        AccountDay((a, day) => a with { EndedOn = day }),
        Account(Gen.Constant(false), (a, pays) => a with { PayingNow = pays }),
        Account(Money, (a, money) => a with { Mrr = money }),
        Account(Money, (a, money) => a with { MrrThreeMonthsAgo = money }),
        Account(Users, (a, users) => a with { ActiveUsersLast4Weeks = users }),
        Account(Users, (a, users) => a with { ActiveUsersPrevious4Weeks = users }),
        Account(Gen.Elements<int?>(null, 0, 1, 30, 4000), (a, seats) => a with { LicensedUsers = seats }),
        Account(Gen.Elements<int?>(null, 7, 28, 34, 35, 42, 70), (a, days, asOf) => a with { LastUsageWeek = days is { } ago ? asOf.AddDays(-ago) : null }),
        Account(Few, (a, tickets) => a with { OpenTickets = tickets, OldestOpenTicketDays = tickets > 2 ? 40 : null }),
        Account(Gen.Choose(1, 15), (a, tickets) => a with { UrgentOpenTickets = tickets }),
        Account(Gen.Constant(true), (a, open) => a with { OpenDispute = open }),
        Account(Few, (a, tickets) => a with { TicketsLast90Days = tickets, ReopenedLast90Days = tickets / 2, LowCsatLast90Days = tickets / 3 }),
        Account(Gen.Elements<double?>(null, 0, 4.2, 7.5, 10), (a, mean) => a with { LastNpsAverage = mean }),
        Account(Few, (a, detractors) => a with { DetractorsUnanswered = detractors }),
        Account(Few, (a, asked) => a with { ContactsAskedThisQuarter = asked }));

    public static readonly Gen<Twist<ContactFacts>> OfContact = Gen.OneOf(
        Contact(HostileText.Name, (c, name) => c with { Contact = name }),
        Contact(HostileText.Email, (c, address) => c with { Email = address }),
        Contact(HostileText.SharedEmail, (c, address) => c with { Email = address }),
        Contact(HostileText.SharedEmail, (c, address) => c with { Email = address }),
        Contact(Gen.Elements(null, "", ContactRole.Champion, ContactRole.DecisionMaker, ContactRole.User, ContactRole.Other, "<b>"), (c, role) => c with { Role = role }),
        Contact(Gen.Elements(null, "", "ja", "ru-RU", "ar", "\"><script>"), (c, language) => c with { Language = language }),
        ContactDay((c, day) => c with { OptedOutOn = day }),
        Contact(Gen.Choose(0, 10), (c, answer) => c with { LastNpsScore = answer }),
        Contact(Gen.Constant(0), (c, _) => c with { LastNpsScore = null, LastNpsOn = null }),
        ContactDay((c, day) => c with { LastNpsOn = day }),
        Contact(Gen.Choose(0, 10), (c, answer) => c with { PreviousNpsScore = answer }),
        Contact(Ago.Where(days => days >= 0), (c, days, asOf) => c with { AsksEver = 1 + days % 3, LastAskedOn = asOf.AddDays(-days) }),
        Contact(Gen.Elements("pending", "no_answer", "declined", "accepted", "referred", null, ""), (c, outcome) => c with { AsksEver = Math.Max(1, c.AsksEver), LastOutcome = outcome }),
        Contact(Ago.Where(days => days >= 0), (c, days, asOf) => c with { LastHeldOutOn = asOf.AddDays(-days) }),
        Contact(Few, (c, valid) => c with { ReferralsValid = valid, ReferralsWon = valid / 2 }),
        ContactDay((c, day) => c with { LastReferralOn = day, ReferralsValid = Math.Max(1, c.ReferralsValid) }),
        Contact(Few, (c, late) => c with { RewardsLate = late, RewardLateDays = late == 2 ? null : 12 * late }),
        Contact(Gen.Elements(null, "", " ", "in_app", "phone", " phone\u0007", "=1"), (c, channel) => c with { PreferredChannel = channel }),
        Contact(Few, (c, tickets) => c with { OpenTickets = tickets }),
        Contact(Gen.Elements("", "nowhere"), (c, account) => c with { AccountId = account }));

    static Gen<Twist<AccountFacts>> AccountDay(Func<AccountFacts, DateOnly?, AccountFacts> change) =>
        Account(Day, (facts, ago, asOf) => change(facts, ago is { } days ? asOf.AddDays(-days) : null));

    static Gen<Twist<ContactFacts>> ContactDay(Func<ContactFacts, DateOnly?, ContactFacts> change) =>
        Contact(Day, (facts, ago, asOf) => change(facts, ago is { } days ? asOf.AddDays(-days) : null));

    static Gen<Twist<AccountFacts>> Account<T>(Gen<T> values, Func<AccountFacts, T, AccountFacts> change) => Account(values, (facts, value, _) => change(facts, value));

    static Gen<Twist<ContactFacts>> Contact<T>(Gen<T> values, Func<ContactFacts, T, ContactFacts> change) => Contact(values, (facts, value, _) => change(facts, value));

    static Gen<Twist<AccountFacts>> Account<T>(Gen<T> values, Func<AccountFacts, T, DateOnly, AccountFacts> change) =>
        values.Select(value => (Twist<AccountFacts>)((facts, asOf) => change(facts, value, asOf)));

    static Gen<Twist<ContactFacts>> Contact<T>(Gen<T> values, Func<ContactFacts, T, DateOnly, ContactFacts> change) =>
        values.Select(value => (Twist<ContactFacts>)((facts, asOf) => change(facts, value, asOf)));
}
