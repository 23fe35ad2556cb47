using Insights.Models.Findings;
using Insights.Models.Statistics;

namespace Insights.Tests.Asks;

/// <summary>All that a list is made of.</summary>
sealed record AskCase(AskFacts Facts, AskScores Scores, AskRules Rules, ulong Seed, AskEconomics? Economics)
{
    public AskList List() => AskList.Build(Facts, Scores, Rules, Seed, Economics);

    public CallFirst Calls() => CallFirst.Build(Facts, Scores, Rules);

    /// <summary>The same in another order: nothing may come of it.</summary>
    public AskCase Shuffled() => this with
    {
        Facts = Facts with { Contacts = Shuffled(Facts.Contacts), Accounts = Shuffled(Facts.Accounts) },
        Scores = Scores with
        {
            Advocacy = Shuffled([.. Scores.Advocacy]).ToDictionary(StringComparer.Ordinal), Churn = Shuffled([.. Scores.Churn]).ToDictionary(StringComparer.Ordinal),
        },
    };

    /// <summary>Smaller worlds that may show the same fault: half of the contacts, one less, blameless accounts without a contact gone.</summary>
    public IEnumerable<AskCase> Smaller()
    {
        var contacts = Facts.Contacts;
        var used = Facts.Accounts.Where(account => contacts.Any(contact => contact.AccountId == account.AccountId)).ToList();
        if (used.Count < Facts.Accounts.Count) yield return this with { Facts = Facts with { Accounts = used } };
        if (contacts.Count > 3)
        {
            yield return With(contacts.Take(contacts.Count / 2));
            yield return With(contacts.Skip(contacts.Count / 2));
        }
        for (var i = 0; i < contacts.Count; i++) yield return With(contacts.Where((_, at) => at != i));
    }

    AskCase With(IEnumerable<ContactFacts> contacts) => this with { Facts = Facts with { Contacts = [.. contacts] } };

    List<T> Shuffled<T>(IReadOnlyList<T> items)
    {
        var random = new SeededRandom(Seed);
        return [.. items.Select(item => (item, Place: random.NextBits())).OrderBy(pair => pair.Place).Select(pair => pair.item)];
    }

    public override string ToString() => $"""
        as of {Facts.AsOf:yyyy-MM-dd}, seed {Seed}, {Facts.Data}
        {Rules}
        {Economics}
        {string.Join('\n', Facts.Accounts)}
        {string.Join('\n', Facts.Contacts)}
        {string.Join('\n', Scores.Advocacy.Values)}
        {string.Join('\n', Scores.Churn.Values)}
        """;
}
