namespace Insights.Models.Findings;

/// <summary>What to know before writing to a contact, and what not to say. It rests on facts, so it is the same for every kind of score.</summary>
public static class AskCautions
{
    /// <summary>In words with the values, gravest first; empty when there is nothing.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="account">Its account.</param>
    public static IReadOnlyList<string> For(ContactFacts contact, AccountFacts account) =>
        [.. Complaints(contact, account), .. Programme(contact), .. Mood(contact, account)];

    static IEnumerable<string> Complaints(ContactFacts contact, AccountFacts account)
    {
        if (account.OpenDispute) yield return "open ticket about billing";
        if (account.UrgentOpenTickets > 0) yield return FactWords.UrgentOpen(account.UrgentOpenTickets);
        if (contact.OpenTickets > 0) yield return $"{InWords.Count(contact.OpenTickets, "ticket")} of this contact still open";
        else if (account.OpenTickets > 0)
            yield return $"{InWords.Count(account.OpenTickets, "ticket")} open at the account"
                + (account.OldestOpenTicketDays is >= 1 and var days ? $", the oldest for {InWords.Span(days)}" : "");
        if (account.ReopenedLast90Days > 0) yield return FactWords.Reopened(account.ReopenedLast90Days);
        if (account.LowCsatLast90Days > 0) yield return FactWords.RatedLow(account.LowCsatLast90Days);
    }

    static IEnumerable<string> Programme(ContactFacts contact)
    {
        if (contact.RewardsLate > 0)
            yield return contact switch
            {
                { RewardsLate: 1, RewardLateDays: > 0 and var late } => $"reward for a referral is {InWords.Count(late, "day")} late",
                { RewardLateDays: > 0 and var late } => $"{InWords.Count(contact.RewardsLate, "reward")} late, the oldest by {InWords.Count(late, "day")}",
                _ => $"{InWords.Count(contact.RewardsLate, "reward")} late",
            };
        if (contact.LastOutcome == "declined" && contact.LastAskedOn is { } day) yield return $"declined when asked on {InWords.Day(day)}";
    }

    static IEnumerable<string> Mood(ContactFacts contact, AccountFacts account)
    {
        if (contact is { LastNpsScore: { } now, PreviousNpsScore: { } before } && before - now >= 2)
            yield return $"answer fell from {before} to {now}";
        if (account.DetractorsUnanswered > 0)
            yield return $"{InWords.Count(account.DetractorsUnanswered, "colleague")} answered 0–6 and heard nothing since";
        if (Usage.Change(account) is <= -0.1 and var change) yield return FactWords.UsersDown(change);
    }
}
