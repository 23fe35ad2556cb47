using Insights.Models.Findings;
using Insights.Tests.Asks;

namespace Insights.Models.Tests.Findings;

/// <summary>
/// The ask list as <c>docs/methods/ask-list.md</c> tells it, once more and without the code under test: whom each rule stops, and who of the
/// others gets a place.
/// </summary>
sealed class DocumentedAskList
{
    readonly AskRules _rules;
    readonly Dictionary<string, AccountFacts> _accounts;

    public DocumentedAskList(AskCase world)
    {
        _rules = world.Rules;
        _accounts = world.Facts.Accounts.ToDictionary(account => account.AccountId, StringComparer.Ordinal);
        var from = DocumentedRisk.From(world.Scores, world.Rules);
        FirstStop = world.Facts.Contacts.ToDictionary(contact => contact.ContactId, contact => Stops(contact, world, from).Cast<AskGuard?>().FirstOrDefault(), StringComparer.Ordinal);
        Eligible = [.. world.Facts.Contacts.Where(contact => FirstStop[contact.ContactId] is null)
            .OrderByDescending(Score).ThenBy(contact => contact.ContactId, StringComparer.Ordinal)];
        People = [.. Eligible.DistinctBy(contact => contact.Email!.Trim().ToLowerInvariant())];
        Listed = [.. People.GroupBy(Owner).SelectMany(owner => Week([.. owner])).OrderByDescending(Score).ThenBy(contact => contact.ContactId, StringComparer.Ordinal)];
        double Score(ContactFacts contact) => world.Scores.Advocacy[contact.ContactId].Value;
    }

    /// <summary>By contact: the first rule in the table's order that stops; null for whom none does.</summary>
    public Dictionary<string, AskGuard?> FirstStop { get; }

    /// <summary>Best first.</summary>
    public List<ContactFacts> Eligible { get; }

    /// <summary>The same, the best of each e-mail address only.</summary>
    public List<ContactFacts> People { get; }

    /// <summary>Who has a place, in the list's order.</summary>
    public List<ContactFacts> Listed { get; }

    IEnumerable<AskGuard> Stops(ContactFacts contact, AskCase world, double riskFrom)
    {
        var today = world.Facts.AsOf.DayNumber;
        if (!_accounts.TryGetValue(contact.AccountId, out var account) || account.IsStub)
        {
            yield return AskGuard.Stub;
            yield break;
        }
        if (account.EndedOn?.DayNumber <= today || account.Status == "churned") yield return AskGuard.Churned;
        if (account.Status == "trial") yield return AskGuard.Trial;
        if (account.Status == "collections") yield return AskGuard.Collections;
        if (account.Status is not ("active" or "trial" or "collections" or "churned")) yield return AskGuard.StatusUnknown;
        if (world.Facts.Data.Subscriptions && !account.PayingNow) yield return AskGuard.NotPaying;
        if (account.StartedOn is not { } start || today < start.DayNumber + (long)_rules.MinimumAccountAgeDays) yield return AskGuard.TooNew;
        if (contact.OptedOutOn?.DayNumber <= today) yield return AskGuard.OptedOut;
        if (!IsAddress(contact.Email)) yield return AskGuard.NoContactWay;
        if (contact.LastNpsScore <= 6) yield return AskGuard.Detractor;
        if (!world.Scores.Churn.TryGetValue(account.AccountId, out var risk) || risk.Value is not (>= 0 and <= 1) || risk.Value >= riskFrom) yield return AskGuard.AtRisk;
        if (account.OpenDispute) yield return AskGuard.OpenDispute;
        if (account.UrgentOpenTickets > 0) yield return AskGuard.UrgentTicket;
        if (world.Facts.Data.Usage && !IsUsed(account, today)) yield return AskGuard.NoActiveUsage;
        if (contact.LastAskedOn is { } asked && today < asked.DayNumber + (long)_rules.DaysBetweenAsks) yield return AskGuard.AskedRecently;
        if (contact.LastHeldOutOn is { } held && today < held.DayNumber + 90L) yield return AskGuard.HeldOutRecently;
        if (account.ContactsAskedThisQuarter >= _rules.ContactsPerAccountAndQuarter) yield return AskGuard.AccountAskedEnough;
    }

    static bool IsAddress(string? text) =>
        text?.Trim() is { } address && address.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !address.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));

    // Somebody, as many as are asked for, and not four full weeks of silence.
    bool IsUsed(AccountFacts account, int today) =>
        account.ActiveUsersLast4Weeks is > 0 and var users && users >= _rules.MinimumActiveUsers
        && !(account.LastUsageWeek?.DayNumber + 7 + 4 * 7 <= today);

    string Owner(ContactFacts contact) =>
        _accounts[contact.AccountId].OwnerEmail?.Trim().ToLowerInvariant() is { Length: > 0 } owner ? owner : "unassigned";

    /// <summary>One owner's places: from the top, then first-timers for the lowest-scored others until their share is met.</summary>
    List<ContactFacts> Week(List<ContactFacts> bestFirst)
    {
        var places = new List<ContactFacts>();
        foreach (var contact in bestFirst)
            if (places.Count < _rules.AsksPerOwner && Fits([.. places, contact])) places.Add(contact);
        var forFirstTimers = (int)Math.Floor(_rules.FirstTimeShare * places.Count + 0.5);
        foreach (var newcomer in bestFirst.Where(contact => contact.AsksEver == 0 && !places.Contains(contact)).ToList())
        {
            if (places.Count(place => place.AsksEver == 0) >= forFirstTimers) break;
            var leaving = Enumerable.Reverse(bestFirst).Where(contact => contact.AsksEver > 0 && places.Contains(contact))
                .FirstOrDefault(contact => Fits([.. places.Where(place => place != contact), newcomer]));
            if (leaving is not null) places = [.. places.Where(place => place != leaving), newcomer];
        }
        return places;
    }

    bool Fits(IReadOnlyList<ContactFacts> places) => places.GroupBy(contact => contact.AccountId, StringComparer.Ordinal)
        .All(team => team.Count() + (long)_accounts[team.Key].ContactsAskedThisQuarter <= _rules.ContactsPerAccountAndQuarter);
}
