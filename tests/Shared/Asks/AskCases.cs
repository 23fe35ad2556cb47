using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;

namespace Insights.Tests.Asks;

/// <summary>Random worlds to make lists of: 0 to 60 accounts, 0 to 8 contacts each, any facts, any scores, any rules that may be used.</summary>
static class AskCases
{
    // Weeks that lie in two months, quarters or years, and a leap day.
    static readonly Gen<DateOnly> Days = Gen.Elements(
        new DateOnly(2026, 10, 12), new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1), new DateOnly(2025, 12, 29), new DateOnly(2024, 2, 29));

    static readonly Gen<int> Twists = Gen.Frequency((5, Gen.Constant(0)), (5, Gen.Constant(1)), (3, Gen.Constant(2)), (1, Gen.Choose(3, 12)));

    static readonly Gen<int> Companies = Gen.Frequency((1, Gen.Constant(0)), (7, Gen.Choose(1, 9)), (3, Gen.Choose(10, 25)), (1, Gen.Choose(26, 60)));

    static readonly Gen<int> People = Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(1, 3)), (2, Gen.Choose(4, 8)));

    // Ids that differ in case only, run as a formula or as markup; the number behind them keeps them apart.
    static readonly Gen<string> IdPrefix = Gen.Elements("a", "a", "a", "a", "é", "松", "=", "-", "<b>", "00");

    static readonly Gen<DataAvailable> Data = Gen.Frequency((3, Gen.Constant(new DataAvailable())), (2,
        from loaded in Gen.Elements(true, true, false).ArrayOf(5)
        select new DataAvailable(loaded[0], loaded[1], loaded[2], loaded[3], loaded[4])));

    /// <summary>Worlds in which a score may be missing or no number.</summary>
    public static readonly Arbitrary<AskCase> Any = Arb.From(Of(AskScorings.WithGaps), world => world.Smaller());

    /// <summary>Worlds in which each account that a list looks at has a score.</summary>
    public static readonly Arbitrary<AskCase> Scored = Arb.From(Of(AskScorings.Whole), world => world.Smaller());

    static Gen<AskCase> Of(Func<AskFacts, Gen<AskScores>> scoring) =>
        from facts in Facts()
        from scores in scoring(facts)
        from rules in AskSettings.Rules
        from economics in AskSettings.Economics
        from seed in Gen.Choose(0, int.MaxValue)
        select new AskCase(facts, scores, rules, (ulong)seed, economics);

    static Gen<AskFacts> Facts() =>
        from asOf in Days
        from owners in HostileText.Owners
        from data in Data
        from count in Companies
        from accounts in Gen.CollectToList(Enumerable.Range(1, count), number => Account(number, owners, asOf))
        from teams in Gen.CollectToList(accounts, account => Team(account.AccountId, accounts.IndexOf(account), asOf))
        select new AskFacts(asOf, [.. teams.SelectMany(team => team)], accounts, data);

    static Gen<AccountFacts> Account(int number, string?[] owners, DateOnly asOf) =>
        from prefix in IdPrefix
        from owner in Gen.Elements(owners)
        from twists in Twists.SelectMany(count => AskTwists.OfAccount.ListOf(count))
        select twists.Aggregate(
            new AccountFacts
            {
                AccountId = Id(prefix, number), Account = "Северный ветер", OwnerEmail = owner, Status = AccountStatus.Active, StartedOn = asOf.AddDays(-1100),
                Mrr = 100 + number % 7 * 150, MrrThreeMonthsAgo = 900, PayingNow = true, ActiveUsersLast4Weeks = 24, ActiveUsersPrevious4Weeks = 21.4, LicensedUsers = 30,
                LastUsageWeek = asOf.AddDays(-7), LastNpsAverage = 9, ContactsTotal = 3,
            },
            (account, twist) => twist(account, asOf));

    static Gen<List<ContactFacts>> Team(string account, int number, DateOnly asOf) => People.SelectMany(count =>
        Gen.CollectToList(Enumerable.Range(1, count), i => Contact(account, 10 * number + i, asOf)));

    static Gen<ContactFacts> Contact(string account, int number, DateOnly asOf) =>
        from prefix in IdPrefix
        from twists in Twists.SelectMany(count => AskTwists.OfContact.ListOf(count))
        select twists.Aggregate(
            new ContactFacts
            {
                ContactId = Id(prefix, number), AccountId = account, Contact = "松本 恵", Email = $"c{number}@example.com", Role = ContactRole.Champion,
                LastNpsScore = 10, LastNpsOn = asOf.AddDays(-21),
            },
            (contact, twist) => twist(contact, asOf));

    static string Id(string prefix, int number) => prefix == "a" ? $"{(number % 2 == 0 ? 'a' : 'A')}{number / 2}" : $"{prefix}{number}";
}
