namespace Insights.Models.Findings;

/// <summary>
/// Which accounts to call before they leave: those at risk and those with a detractor nobody has answered, most revenue
/// at risk first. See <c>docs/methods/ask-list.md</c>.
/// </summary>
/// <param name="AsOf">The day it was made for.</param>
/// <param name="Rows">Ranked; accounts whose revenue is not known come after those whose is, by risk.</param>
/// <param name="Summary">How it came about.</param>
public sealed record CallFirst(DateOnly AsOf, IReadOnlyList<CallRow> Rows, CallSummary Summary)
{
    /// <summary>Makes the list. The same facts, scores and rules give the same list, in whatever order the facts come.</summary>
    /// <param name="facts">Accounts as of a date.</param>
    /// <param name="scores">A churn score for every customer.</param>
    /// <param name="rules">From which risk on, and how many an owner can call.</param>
    /// <exception cref="ArgumentException">A rule can't be used, an account is there twice, or a customer has no score.</exception>
    public static CallFirst Build(AskFacts facts, AskScores scores, AskRules rules)
    {
        if (AskRulesCheck.Problems(rules) is { Count: > 0 } problems) throw new ArgumentException(string.Join(' ', problems), nameof(rules));
        rules = rules with { AtRiskFrom = scores.AtRiskFrom(rules) };
        var customers = facts.AccountsById().Values.Where(account => IsCustomer(account, facts.AsOf) && IsScored(account, scores)).ToList();
        var flagged = customers.Select(account => new Call(account, scores.Of(account)))
            .Where(call => call.Score.Value >= rules.AtRiskFrom || call.Account.DetractorsUnanswered > 0)
            .OrderByDescending(call => call.ValueAtRisk is not null)
            .ThenByDescending(call => call.ValueAtRisk ?? 0)
            .ThenByDescending(call => call.Score.Value)
            .ThenBy(call => call.Account.AccountId, StringComparer.Ordinal)
            .ToList();
        var rows = WithinCapacity(flagged, rules.CallsPerOwner).Select((call, i) => Row(call, i + 1)).ToList();
        return new CallFirst(facts.AsOf, rows, Summarise(facts, rules, customers.Count, flagged, rows));
    }

    /// <summary>The list with a sentence or more in each row about what is different from a week before.</summary>
    /// <param name="words">By account id.</param>
    public CallFirst WithChanges(Func<string, IReadOnlyList<string>> words) =>
        this with { Rows = [.. Rows.Select(row => row with { ChangedSinceLastWeek = words(row.AccountId) })] };

    /// <summary>A model scores those who pay; what nobody knows the revenue of this month has no risk that could be compared.</summary>
    static bool IsScored(AccountFacts account, AskScores scores) =>
        scores.ChurnKind == ScoreKind.Rules || scores.Churn.ContainsKey(account.AccountId);

    internal static bool IsCustomer(AccountFacts account, DateOnly asOf) =>
        account is { IsStub: false, Status: AccountStatus.Active or AccountStatus.Collections }
        && !(account.EndedOn <= asOf) && !(account.StartedOn > asOf);

    static List<Call> WithinCapacity(IEnumerable<Call> worstFirst, int each)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var listed = new List<Call>();
        foreach (var call in worstFirst)
        {
            var before = taken.GetValueOrDefault(call.OwnerEmail);
            if (before >= each) continue;
            taken[call.OwnerEmail] = before + 1;
            listed.Add(call);
        }
        return listed;
    }

    static CallRow Row(Call call, int rank) => new()
    {
        Rank = rank,
        AccountId = call.Account.AccountId,
        Account = call.Account.Account,
        OwnerEmail = call.OwnerEmail,
        ChurnRisk = call.Score.Value,
        ScoreKind = call.Score.Kind,
        ValueAtRisk = call.ValueAtRisk,
        Reasons = call.Score.Reasons,
        UnansweredDetractors = call.Account.DetractorsUnanswered,
    };

    static CallSummary Summarise(AskFacts facts, AskRules rules, int considered, List<Call> flagged, List<CallRow> rows)
    {
        var atRisk = flagged.Count(call => call.Score.Value >= rules.AtRiskFrom);
        return new CallSummary
        {
            Considered = considered,
            AtRisk = atRisk,
            OnlyDetractors = flagged.Count - atRisk,
            Listed = rows.Count,
            LeftOut = flagged.Count - rows.Count,
            ValueUnknown = rows.Count(row => row.ValueAtRisk is null),
            NobodyBecause = rows.Count > 0 ? null : NobodyBecause(considered, flagged.Count, rules),
            Notes = [.. Notes(facts.Data, rows)],
        };
    }

    static string NobodyBecause(int considered, int flagged, AskRules rules) => (considered, flagged) switch
    {
        (0, _) => "There are no customers to look at: load an accounts file with accounts that are active.",
        (_, 0) => $"None of {InWords.Count(considered, "customer")} has a risk of {InWords.Risk(rules.AtRiskFrom)} or more, and no detractor is unanswered.",
        _ => $"There is no place for {InWords.Count(flagged, "account")} to call: asks.callsPerOwner is 0.",
    };

    static IEnumerable<string> Notes(DataAvailable data, List<CallRow> rows)
    {
        if (!data.Usage) yield return "No usage is loaded: falling usage can't be seen.";
        if (!data.Tickets) yield return "No tickets are loaded: complaints can't be seen.";
        if (!data.Responses) yield return "No answers of known contacts are loaded: detractors can't be seen.";
        var unknown = rows.Count(row => row.ValueAtRisk is null);
        if (unknown > 0)
            yield return $"Value at risk is withheld for {InWords.Count(unknown, "account")} without a known monthly revenue; "
                + "they stand after the others, by risk.";
    }

    sealed record Call(AccountFacts Account, AccountScore Score)
    {
        public double? ValueAtRisk => Account.Mrr is { } monthly ? Score.Value * 12 * monthly : null;

        public string OwnerEmail => AskList.OwnerOf(Account);
    }
}
