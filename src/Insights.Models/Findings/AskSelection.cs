namespace Insights.Models.Findings;

/// <summary>A contact whom no guard stops, with what the choice needs.</summary>
sealed record AskCandidate(ContactFacts Contact, AccountFacts Account, ContactScore Score)
{
    /// <summary>Best score first; the contact id decides ties, so that the order of the input never does.</summary>
    public static readonly Comparison<AskCandidate> BestFirst = (a, b) =>
        a.Score.Value != b.Score.Value ? b.Score.Value.CompareTo(a.Score.Value) : string.CompareOrdinal(a.Contact.ContactId, b.Contact.ContactId);

    public bool FirstTime => Contact.AsksEver == 0;

    public string OwnerEmail => AskList.OwnerOf(Account);
}

/// <summary>One owner's week: the best candidates within the capacity, the accounts' limits and the share of first-time asked.</summary>
sealed class AskSelection(AskRules rules)
{
    readonly List<AskCandidate> _chosen = [];
    readonly Dictionary<string, int> _ofAccount = new(StringComparer.Ordinal);

    /// <summary>Those chosen, in no particular order.</summary>
    public IReadOnlyList<AskCandidate> Chosen => _chosen;

    /// <summary>Chooses among the candidates of one owner, given best first, and says of each of the others what was full.</summary>
    public IReadOnlyList<NoPlace> Choose(IReadOnlyList<AskCandidate> bestFirst)
    {
        foreach (var candidate in bestFirst)
            if (_chosen.Count < rules.AsksPerOwner && HasRoom(candidate.Account)) Add(candidate);
        var taken = new HashSet<AskCandidate>(_chosen, ReferenceEqualityComparer.Instance);
        MakeRoomForFirstTimers(bestFirst, taken);
        return [.. bestFirst.Where(candidate => !taken.Contains(candidate))
            .Select(candidate => HasRoom(candidate.Account) ? NoPlace.OwnerFull : NoPlace.AccountFull)];
    }

    // The best first-timers without a place take the places of the worst of the others, until the share is met.
    void MakeRoomForFirstTimers(IReadOnlyList<AskCandidate> bestFirst, HashSet<AskCandidate> taken)
    {
        var missing = (int)Math.Round(rules.FirstTimeShare * _chosen.Count, MidpointRounding.AwayFromZero)
            - _chosen.Count(candidate => candidate.FirstTime);
        foreach (var candidate in bestFirst)
        {
            if (missing <= 0) return;
            if (!candidate.FirstTime || taken.Contains(candidate)) continue;
            var room = HasRoom(candidate.Account);
            var worst = _chosen.FindLastIndex(other => !other.FirstTime && (room || other.Account.AccountId == candidate.Account.AccountId));
            if (worst < 0)
            {
                if (room) return; // nobody is left to make room
                continue;
            }
            taken.Remove(_chosen[worst]);
            Remove(worst);
            Add(candidate);
            taken.Add(candidate);
            missing--;
        }
    }

    bool HasRoom(AccountFacts account) =>
        account.ContactsAskedThisQuarter + _ofAccount.GetValueOrDefault(account.AccountId) < rules.ContactsPerAccountAndQuarter;

    // Candidates come best first, and swapped-in ones are first-timers, so the last of the others is the worst of them.
    void Add(AskCandidate candidate)
    {
        _chosen.Add(candidate);
        _ofAccount[candidate.Account.AccountId] = _ofAccount.GetValueOrDefault(candidate.Account.AccountId) + 1;
    }

    void Remove(int index)
    {
        _ofAccount[_chosen[index].Account.AccountId]--;
        _chosen.RemoveAt(index);
    }
}
