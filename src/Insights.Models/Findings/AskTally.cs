namespace Insights.Models.Findings;

/// <summary>Counts what happens to every contact while the list is made, and puts it in words.</summary>
sealed class AskTally(AskFacts facts, AskRules rules)
{
    readonly SortedDictionary<AskGuard, int> _all = [];
    readonly Dictionary<AskGuard, int> _first = [];
    readonly SortedDictionary<NoPlace, int> _leftOut = [];

    /// <summary>One contact was stopped.</summary>
    public void Stopped(IReadOnlyList<StoppedBy> by)
    {
        foreach (var guard in by) _all[guard.Guard] = _all.GetValueOrDefault(guard.Guard) + 1;
        _first[by[0].Guard] = _first.GetValueOrDefault(by[0].Guard) + 1;
    }

    /// <summary>Eligible contacts got no place.</summary>
    public void LeftOut(NoPlace why, int contacts)
    {
        if (contacts > 0) _leftOut[why] = _leftOut.GetValueOrDefault(why) + contacts;
    }

    /// <summary>The counts, when all is done.</summary>
    public AskSummary Summary(int eligible, IReadOnlyList<AskRow> rows, AskValue value) => new()
    {
        Considered = facts.Contacts.Count,
        Eligible = eligible,
        Chosen = rows.Count,
        HeldOut = rows.Count(row => row.HeldOut),
        Excluded = [.. _all.Select(pair => new AskExclusion(pair.Key, pair.Value, _first.GetValueOrDefault(pair.Key), Words(pair.Key)))],
        LeftOut = [.. _leftOut.Select(pair => new AskLeftOut(pair.Key, pair.Value, Words(pair.Key)))],
        NobodyBecause = rows.Count == 0 ? NobodyBecause(eligible) : null,
        Notes = [.. Notes(rows, value)],
    };

    string NobodyBecause(int eligible)
    {
        if (facts.Contacts.Count == 0) return "There are no contacts: load a contacts file.";
        if (eligible > 0 && rules.AsksPerOwner == 0)
            return $"There is no place for {InWords.Count(eligible, "contact")} who could be asked: asks.asksPerOwner is 0.";
        var reasons = _first.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Select(pair => $"{pair.Value} {Words(pair.Key)}");
        return $"Nobody can be asked this week. Of {InWords.Count(facts.Contacts.Count, "contact")}: {string.Join("; ", reasons)}.";
    }

    IEnumerable<string> Notes(IReadOnlyList<AskRow> rows, AskValue value)
    {
        if (!facts.Data.Usage) yield return "No usage is loaded: the rule on active usage is off.";
        if (!facts.Data.Subscriptions) yield return "No subscriptions are loaded: the rule on paying is off, the account's status decides.";
        if (!facts.Data.Tickets) yield return "No tickets are loaded: open disputes and urgent tickets can't be seen.";
        if (!facts.Data.Asks) yield return "No earlier asks are loaded: the rules on asking too often can't see any.";
        if (!facts.Data.Responses) yield return "No answers of known contacts are loaded: promoters and detractors can't be told apart.";
        var unowned = rows.Count(row => row.OwnerEmail == AskList.Unassigned);
        if (unowned > 0) yield return $"Accounts without an owner have {InWords.Count(unowned, "contact")} on the list, under '{AskList.Unassigned}'.";
        if (value.Withheld(rows) is { } why) yield return why;
    }

    string Words(AskGuard guard) => guard switch
    {
        AskGuard.Stub => "at accounts that are not in the accounts file",
        AskGuard.Churned => "at accounts that are no customers any more",
        AskGuard.Trial => "on trial",
        AskGuard.Collections => "at accounts in collections",
        AskGuard.StatusUnknown => "at accounts without a known status",
        AskGuard.NotPaying => "at accounts that do not pay",
        AskGuard.TooNew => $"customers for less than {rules.MinimumAccountAgeDays} days",
        AskGuard.OptedOut => "opted out",
        AskGuard.NoContactWay => "without an e-mail address",
        AskGuard.Detractor => "answered 0–6 last time",
        AskGuard.AtRisk => "at accounts at risk of leaving",
        AskGuard.OpenDispute => "at accounts with an open dispute",
        AskGuard.UrgentTicket => "at accounts with an urgent ticket open",
        AskGuard.NoActiveUsage => "at accounts without active usage",
        AskGuard.AskedRecently => $"asked in the last {rules.DaysBetweenAsks} days",
        AskGuard.HeldOutRecently => $"held out in the last {AskSums.HorizonDays} days",
        AskGuard.AccountAskedEnough => $"at accounts with {rules.ContactsPerAccountAndQuarter} contacts asked this quarter",
        _ => throw new ArgumentOutOfRangeException(nameof(guard), guard, "This guard has no words yet."),
    };

    string Words(NoPlace why) => why switch
    {
        NoPlace.SameEmail => "have the e-mail address of another contact",
        NoPlace.AccountFull => $"would be more than {rules.ContactsPerAccountAndQuarter} of their account this quarter",
        NoPlace.OwnerFull => $"are behind the {rules.AsksPerOwner} of their owner's week",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "This reason has no words yet."),
    };
}
