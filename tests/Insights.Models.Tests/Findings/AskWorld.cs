using Insights.Models.Findings;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Findings;

/// <summary>Worlds to make lists of: one blameless customer to change a fact of, and random ones with everything wrong in them.</summary>
static class AskWorld
{
    public static readonly DateOnly AsOf = new(2026, 10, 12);

    public static readonly AskRules Rules = new();

    public static readonly DataAvailable All = new();

    public static readonly ContactFacts Contact = new()
    {
        ContactId = "c1",
        AccountId = "a1",
        Contact = "松本 恵",
        Email = "megumi@example.jp",
        Role = ContactRole.Champion,
        LastNpsScore = 10,
        LastNpsOn = AsOf.AddDays(-21),
    };

    public static readonly AccountFacts Account = new()
    {
        AccountId = "a1",
        Account = "Северный ветер",
        OwnerEmail = "ann@example.com",
        Status = AccountStatus.Active,
        StartedOn = AsOf.AddDays(-3 * 366),
        Mrr = 900,
        MrrThreeMonthsAgo = 900,
        PayingNow = true,
        ActiveUsersLast4Weeks = 24,
        ActiveUsersPrevious4Weeks = 21.4,
        LicensedUsers = 30,
        LastUsageWeek = AsOf.AddDays(-7),
        LastNpsAverage = 9,
        ContactsTotal = 3,
    };

    /// <summary>One account with contacts c01, c02, …, all alike.</summary>
    public static AskFacts Team(int contacts, Func<int, ContactFacts, ContactFacts>? change = null, AccountFacts? account = null) => new(
        AsOf,
        [.. Enumerable.Range(1, contacts).Select(i => (change ?? ((_, c) => c))(i, Contact with { ContactId = $"c{i:00}", Email = $"c{i}@example.com" }))],
        [account ?? Account],
        All);

    /// <summary>Many accounts with one contact each, numbered alike, of one owner.</summary>
    public static AskFacts Companies(int accounts, Func<int, ContactFacts, ContactFacts>? change = null) => new(
        AsOf,
        [.. Enumerable.Range(1, accounts).Select(i => (change ?? ((_, c) => c))(
            i, Contact with { ContactId = $"c{i:00000}", AccountId = $"a{i:00000}", Email = $"c{i}@example.com" }))],
        [.. Enumerable.Range(1, accounts).Select(i => Account with { AccountId = $"a{i:00000}" })],
        All);

    public static AskList ListOf(AskFacts facts, AskRules? rules = null, ulong seed = 7, AskEconomics? economics = null) =>
        AskList.Build(facts, AskScores.ByPoints(facts), rules ?? Rules, seed, economics);

    static readonly string?[] Names = [null, "", " ", "Анна Ёлкина", "松本 恵", "Zoë O'Brien", "علي", "𝒜da", "\"quoted\", name"];

    /// <summary>A company with 0 to 60 contacts in which any fact may be missing, at its edge or bad.</summary>
    public static AskFacts Random(ulong seed)
    {
        var random = new SeededRandom(seed);
        var bad = Pick(random, 0.02, 0.1, 0.3); // how likely each fact is one that stops
        var accounts = Enumerable.Range(0, 1 + random.NextInt(25)).Select(i => RandomAccount(random, $"a{i}", bad)).ToList();
        var contacts = Enumerable.Range(0, random.NextInt(60))
            .Select(i => RandomContact(random, $"c{i}", $"a{random.NextInt(accounts.Count + 2)}", bad)).ToList();
        var data = new DataAvailable(random.NextBool(.8), random.NextBool(.8), random.NextBool(.8), random.NextBool(.8), random.NextBool(.8));
        return new AskFacts(AsOf, contacts, accounts, data);
    }

    public static AskRules RandomRules(ulong seed)
    {
        var random = new SeededRandom(seed ^ 0xA5A5);
        return new AskRules
        {
            MinimumAccountAgeDays = Pick(random, 0, 90, 200),
            DaysBetweenAsks = Pick(random, 0, 30, 60),
            ContactsPerAccountAndQuarter = Pick(random, 0, 1, 2, 3),
            AsksPerOwner = Pick(random, 0, 1, 3, 15),
            FirstTimeShare = random.NextDouble(),
            HeldOutShare = random.NextDouble() * .9,
            AtRiskFrom = .2 + random.NextDouble() * .8,
            MinimumActiveUsers = Pick(random, 0, 1, 5),
            CallsPerOwner = Pick(random, 0, 1, 10),
            Variants = random.NextBool(.5) ? ["support", "cash"] : [],
        };
    }

    static AccountFacts RandomAccount(SeededRandom random, string id, double bad) => new()
    {
        AccountId = id,
        Account = Pick(random, Names),
        OwnerEmail = Pick(random, null, "", "ann@example.com", "Ann@Example.com ", "борис@example.ru"),
        Status = random.NextBool(bad) ? Pick(random, "trial", "collections", "churned", null, "Active?") : "active",
        StartedOn = random.NextBool(bad) ? Pick<DateOnly?>(random, null, Day(random, 95, 10)) : Day(random, 1500, -200),
        EndedOn = random.NextBool(bad) ? Day(random, 100, 30) : null,
        Mrr = random.NextBool(.8) ? random.NextInt(5000) : null,
        MrrThreeMonthsAgo = random.NextBool(.8) ? random.NextInt(5000) : null,
        PayingNow = !random.NextBool(bad),
        ActiveUsersLast4Weeks = random.NextBool(bad) ? Pick<double?>(random, null, 0, 0.5) : 1 + random.NextInt(40) / 2.0,
        ActiveUsersPrevious4Weeks = random.NextBool(.8) ? random.NextInt(40) / 2.0 : null,
        LicensedUsers = random.NextBool(.8) ? random.NextInt(40) : null,
        LastUsageWeek = random.NextBool(bad) ? Pick<DateOnly?>(random, null, AsOf.AddDays(-7 * (1 + random.NextInt(8)))) : AsOf.AddDays(-7),
        OpenTickets = random.NextInt(3),
        UrgentOpenTickets = random.NextBool(bad) ? 1 : 0,
        OpenDispute = random.NextBool(bad),
        TicketsLast90Days = random.NextInt(4),
        ReopenedLast90Days = random.NextBool(.2) ? random.NextInt(4) : 0,
        LowCsatLast90Days = random.NextBool(.2) ? random.NextInt(4) : 0,
        OldestOpenTicketDays = random.NextBool(.3) ? random.NextInt(90) : null,
        LastNpsAverage = random.NextBool(.8) ? random.NextInt(101) / 10.0 : null,
        DetractorsUnanswered = random.NextBool(.2) ? random.NextInt(4) : 0,
        ContactsAskedThisQuarter = random.NextBool(bad) ? random.NextInt(4) : 0,
        ContactsTotal = random.NextInt(10),
        IsStub = random.NextBool(bad / 2),
    };

    static ContactFacts RandomContact(SeededRandom random, string id, string accountId, double bad)
    {
        var asks = random.NextBool(.5) ? 0 : random.NextInt(4);
        var referrals = random.NextBool(.7) ? 0 : random.NextInt(4);
        return new ContactFacts
        {
            ContactId = id,
            AccountId = accountId,
            Contact = Pick(random, Names),
            Email = random.NextBool(bad) ? Pick(random, " Shared@Example.com", "shared@example.com", null, "", "no at", "@x", "почта@пример.рф") : $"{id}@example.com",
            Role = Pick(random, null, "", ContactRole.Champion, ContactRole.DecisionMaker, ContactRole.User, ContactRole.Other),
            OptedOutOn = random.NextBool(bad) ? Day(random, 50, 20) : null,
            LastNpsScore = random.NextBool(bad) ? random.NextInt(7) : Pick<int?>(random, null, 7, 8, 9, 10),
            LastNpsOn = random.NextBool(.9) ? Day(random, 600, 0) : null,
            PreviousNpsScore = random.NextBool(.4) ? random.NextInt(11) : null,
            AsksEver = asks,
            LastAskedOn = asks > 0 ? Day(random, 300, 0) : null,
            LastOutcome = asks > 0 ? Pick(random, "pending", "no_answer", "declined", "accepted", "referred", null) : null,
            LastHeldOutOn = random.NextBool(bad) ? Day(random, 150, 0) : null,
            ReferralsValid = referrals,
            ReferralsWon = referrals > 0 ? random.NextInt(referrals + 1) : 0,
            LastReferralOn = referrals > 0 ? Day(random, 500, 0) : null,
            RewardsLate = random.NextBool(.1) ? 1 + random.NextInt(2) : 0,
            RewardLateDays = random.NextBool(.5) ? random.NextInt(40) : null,
            PreferredChannel = Pick(random, null, "", "in_app", "phone"),
            OpenTickets = random.NextBool(.2) ? random.NextInt(3) : 0,
        };
    }

    static DateOnly Day(SeededRandom random, int before, int after) => AsOf.AddDays(after - random.NextInt(before + after + 1));

    static T Pick<T>(SeededRandom random, params T[] of) => of[random.NextInt(of.Length)];
}
