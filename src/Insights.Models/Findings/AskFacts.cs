namespace Insights.Models.Findings;

/// <summary>Everything the two lists rest on, as of one date.</summary>
/// <param name="AsOf">The day the list is made for; nothing known after it may be in the facts.</param>
/// <param name="Contacts">One per contact, in any order.</param>
/// <param name="Accounts">One per account, in any order.</param>
/// <param name="Data">Which kinds of data the company has at all.</param>
public sealed record AskFacts(
    DateOnly AsOf, IReadOnlyList<ContactFacts> Contacts, IReadOnlyList<AccountFacts> Accounts, DataAvailable Data)
{
    /// <summary>The accounts by id.</summary>
    /// <exception cref="ArgumentException">An account is there twice.</exception>
    public IReadOnlyDictionary<string, AccountFacts> AccountsById()
    {
        var byId = new Dictionary<string, AccountFacts>(Accounts.Count, StringComparer.Ordinal);
        foreach (var account in Accounts)
            if (!byId.TryAdd(account.AccountId, account))
                throw new ArgumentException($"Account {account.AccountId} is in the facts twice; one row an account is expected.");
        return byId;
    }
}

/// <summary>
/// Which kinds of data the company has loaded at all. A guard that needs a kind nobody loaded is off,
/// and the list says so; a kind that is there but silent about one account stops that account.
/// </summary>
/// <param name="Usage">Rows in usage: the guard on active usage works.</param>
/// <param name="Subscriptions">Rows in subscriptions: the guard on paying works.</param>
/// <param name="Tickets">Rows in tickets: the guards on urgent tickets and disputes see something.</param>
/// <param name="Asks">Rows in asks: the guards on asking too often see something.</param>
/// <param name="Responses">Relationship answers with a known contact: promoters and detractors are known.</param>
public sealed record DataAvailable(
    bool Usage = true, bool Subscriptions = true, bool Tickets = true, bool Asks = true, bool Responses = true);
