namespace Insights.Models.Findings;

/// <summary>Whom to ask for a referral this week, best first. See <c>docs/methods/ask-list.md</c>.</summary>
/// <param name="AsOf">The day it was made for.</param>
/// <param name="Rows">Ranked; held-out contacts are among them.</param>
/// <param name="Summary">How it came about.</param>
public sealed record AskList(DateOnly AsOf, IReadOnlyList<AskRow> Rows, AskSummary Summary)
{
    /// <summary>The owner of accounts that have none.</summary>
    public const string Unassigned = "unassigned";

    /// <summary>The ISO 8601 week it is for: <c>2026-W41</c>.</summary>
    public string Week => AskDraws.Week(AsOf);

    /// <summary>Makes the list. The same facts, rules and seed give the same list, in whatever order the facts come.</summary>
    /// <param name="facts">Contacts and accounts as of a date.</param>
    /// <param name="scores">An advocacy score for every contact that may be asked; a contact of an account without a churn score is not asked.</param>
    /// <param name="rules">Who may be asked, how often and how many.</param>
    /// <param name="seed">Decides who is held out and which variant an account gets.</param>
    /// <param name="economics">What referrals were worth so far; null withholds the expected values.</param>
    /// <exception cref="ArgumentException">A rule can't be used, an id is there twice, or a score is missing or outside [0, 1].</exception>
    public static AskList Build(AskFacts facts, AskScores scores, AskRules rules, ulong seed, AskEconomics? economics = null)
    {
        if (AskRulesCheck.Problems(rules) is { Count: > 0 } problems) throw new ArgumentException(string.Join(' ', problems), nameof(rules));
        economics?.Check();
        rules = rules with { AtRiskFrom = scores.AtRiskFrom(rules) };
        var tally = new AskTally(facts, rules);
        var eligible = Eligible(facts, scores, rules, tally);
        var chosen = Choose(eligible, rules, tally);
        var value = new AskValue(economics, eligible);
        var rows = chosen.Select((candidate, i) => Row(candidate, i + 1, facts.AsOf, rules, seed, value)).ToList();
        return new AskList(facts.AsOf, rows, tally.Summary(eligible.Count, rows, value));
    }

    /// <summary>Who looks after an account, in the spelling that groups a list.</summary>
    internal static string OwnerOf(AccountFacts account) =>
        string.IsNullOrWhiteSpace(account.OwnerEmail) ? Unassigned : EmailAddress.Normal(account.OwnerEmail);

    static List<AskCandidate> Eligible(AskFacts facts, AskScores scores, AskRules rules, AskTally tally)
    {
        var accounts = facts.AccountsById();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var eligible = new List<AskCandidate>();
        foreach (var contact in facts.Contacts)
        {
            if (!seen.Add(contact.ContactId)) throw new ArgumentException($"Contact {contact.ContactId} is in the facts twice; one row a contact is expected.", nameof(facts));
            var account = accounts.GetValueOrDefault(contact.AccountId);
            var stopped = AskGuards.Check(contact, account, scores.Churn.GetValueOrDefault(contact.AccountId), rules, facts.Data, facts.AsOf);
            if (stopped.Count > 0) tally.Stopped(stopped);
            else eligible.Add(new AskCandidate(contact, account!, scores.Of(contact)));
        }
        eligible.Sort(AskCandidate.BestFirst);
        return eligible;
    }

    static List<AskCandidate> Choose(List<AskCandidate> eligible, AskRules rules, AskTally tally)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        var people = eligible.Where(candidate => addresses.Add(EmailAddress.Normal(candidate.Contact.Email!))).ToList();
        tally.LeftOut(NoPlace.SameEmail, eligible.Count - people.Count);
        var chosen = new List<AskCandidate>();
        foreach (var owner in people.GroupBy(candidate => candidate.OwnerEmail, StringComparer.Ordinal))
        {
            var selection = new AskSelection(rules);
            foreach (var why in selection.Choose([.. owner])) tally.LeftOut(why, 1);
            chosen.AddRange(selection.Chosen);
        }
        chosen.Sort(AskCandidate.BestFirst);
        return chosen;
    }

    static AskRow Row(AskCandidate candidate, int rank, DateOnly asOf, AskRules rules, ulong seed, AskValue value)
    {
        var (contact, account, score) = candidate;
        return new AskRow
        {
            Rank = rank,
            ContactId = contact.ContactId,
            AccountId = account.AccountId,
            Contact = contact.Contact,
            Email = contact.Email!.Trim(),
            Account = account.Account,
            OwnerEmail = candidate.OwnerEmail,
            Score = score.Value,
            ScoreKind = score.Kind,
            ExpectedValue = value.Of(score),
            Variant = AskDraws.Variant(account.AccountId, rules.Variants, seed),
            Channel = string.IsNullOrWhiteSpace(contact.PreferredChannel) ? rules.Channel : contact.PreferredChannel.Trim(),
            Reasons = score.Reasons,
            Grounds = AskGrounds.Of(contact, account, asOf),
            Avoid = AskCautions.For(contact, account),
            LastAskedOn = contact.LastAskedOn,
            LastOutcome = contact.LastOutcome,
            HeldOut = AskDraws.HeldOut(contact.ContactId, asOf, rules.HeldOutShare, seed),
            FirstTime = candidate.FirstTime,
            Language = contact.Language,
            Role = contact.Role,
        };
    }
}
