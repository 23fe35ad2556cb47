namespace Insights.Models.Findings;

/// <summary>The scores both lists rank by: from points now, from learned models where these pass their back-test.</summary>
/// <param name="Advocacy">By contact id; one for every contact.</param>
/// <param name="Churn">By account id; from points one for every account, from a model for those it can tell of.</param>
public sealed record AskScores(
    IReadOnlyDictionary<string, ContactScore> Advocacy, IReadOnlyDictionary<string, AccountScore> Churn)
{
    /// <summary>What the risks are. To be said where a model may have scored nobody: then no score shows it.</summary>
    public ScoreKind ChurnKind { get; init; } = Churn.Values.Any(score => score.Kind == ScoreKind.Model) ? ScoreKind.Model : ScoreKind.Rules;

    /// <summary>Scores everyone by the points tables: the kind of score that needs no history.</summary>
    /// <param name="facts">Contacts and accounts as of a date.</param>
    /// <exception cref="ArgumentException">A contact or account is there twice.</exception>
    public static AskScores ByPoints(AskFacts facts)
    {
        var accounts = facts.AccountsById();
        var churn = facts.Accounts.ToDictionary(
            account => account.AccountId, account => ChurnPoints.Score(account, facts.AsOf, facts.Data), StringComparer.Ordinal);
        var advocacy = new Dictionary<string, ContactScore>(facts.Contacts.Count, StringComparer.Ordinal);
        foreach (var contact in facts.Contacts)
        {
            var account = accounts.GetValueOrDefault(contact.AccountId) ?? new AccountFacts { AccountId = contact.AccountId, IsStub = true };
            if (!advocacy.TryAdd(contact.ContactId, AdvocacyPoints.Score(contact, account, facts.AsOf, facts.Data)))
                throw new ArgumentException($"Contact {contact.ContactId} is in the facts twice; one row a contact is expected.", nameof(facts));
        }
        return new AskScores(advocacy, churn);
    }

    /// <summary>
    /// The risk from which an account is called, not asked. Points have a scale of their own. A probability depends on how many leave at
    /// all: there it is so many times the average risk, and never above the points' threshold.
    /// </summary>
    /// <param name="rules">Both thresholds.</param>
    public double AtRiskFrom(AskRules rules)
    {
        // One risk that is no number must not make the threshold one: nothing is at or above it, and every account would pass.
        var learned = Churn.Values.Where(score => score.Kind == ScoreKind.Model && score.IsShare).Select(score => score.Value).DefaultIfEmpty(1).Average();
        return Math.Min(rules.AtRiskFrom, Math.Max(learned * rules.AtRiskTimesAverage, 1e-6));
    }

    /// <summary>The contact's score.</summary>
    /// <exception cref="ArgumentException">It has none, or it is outside [0, 1].</exception>
    public ContactScore Of(ContactFacts contact)
    {
        if (!Advocacy.TryGetValue(contact.ContactId, out var score)) throw new ArgumentException($"Contact {contact.ContactId} has no advocacy score.");
        return score.Value is >= 0 and <= 1 ? score
            : throw new ArgumentException($"Contact {contact.ContactId} has an advocacy score of {score.Value}; 0 to 1 is expected.");
    }

    /// <summary>The account's score.</summary>
    /// <exception cref="ArgumentException">It has none, or it is outside [0, 1].</exception>
    public AccountScore Of(AccountFacts account)
    {
        if (!Churn.TryGetValue(account.AccountId, out var score)) throw new ArgumentException($"Account {account.AccountId} has no churn score.");
        return score.IsShare ? score
            : throw new ArgumentException($"Account {account.AccountId} has a churn score of {score.Value}; 0 to 1 is expected.");
    }
}
