namespace Insights.Models.Findings;

/// <summary>What people of an account said and did since a week before, in words.</summary>
static class PeopleChange
{
    /// <summary>Who does not want to be contacted any more. No file says that somebody has left the company: this is the nearest to it.</summary>
    /// <param name="important">Champions and decision makers, one sentence each; else all others in one.</param>
    public static IEnumerable<string> OptedOut(AccountWeek now, AccountWeek before, bool important)
    {
        List<ContactFacts> gone = [.. now.Contacts
            .Where(contact => contact.OptedOutOn > before.AsOf && IsImportant(contact) == important)
            .OrderBy(contact => contact.ContactId, StringComparer.Ordinal)];
        if (important) return gone.Select(contact => $"{Who(contact)}, {RoleOf(contact, now)}, opted out");
        return gone.Count switch
        {
            0 => [],
            1 => [$"{Who(gone[0])} opted out"],
            _ => [$"{InWords.Count(gone.Count, "contact")} opted out"],
        };
    }

    /// <summary>
    /// The lowest 0–6 since, and whether nobody has replied to it yet. A low answer to another survey than the relationship survey
    /// counts where it waits for a reply.
    /// </summary>
    public static string? LowAnswers(AccountWeek now, AccountWeek before)
    {
        var earlier = before.Contacts.ToDictionary(contact => contact.ContactId, StringComparer.Ordinal);
        List<Low> low = [.. now.Contacts
            .Select(contact => LowOf(contact, earlier.GetValueOrDefault(contact.ContactId), before.AsOf)).OfType<Low>()
            .OrderBy(answer => answer.Score).ThenBy(answer => answer.Contact.ContactId, StringComparer.Ordinal)];
        if (low.Count == 0) return null;
        var lowest = low[0];
        var words = $"{Who(lowest.Contact)} answered {lowest.Score}{(lowest.Before is { } then && then > lowest.Score ? $", down from {then}" : "")}";
        if (low.Count > 1) return $"{words}; {InWords.Count(low.Count - 1, "other")} answered {AnswerBand.DetractorUpTo} or less";
        return lowest.Contact.WaitingAfter is null ? words : $"{words}, and nobody has replied";
    }

    static Low? LowOf(ContactFacts contact, ContactFacts? earlier, DateOnly then) => contact switch
    {
        { LastNpsScore: <= AnswerBand.DetractorUpTo and var score } when contact.LastNpsOn > then => new(contact, score, earlier?.LastNpsScore),
        { WaitingAfter: { } score } when earlier?.WaitingAfter is null => new(contact, score, null),
        _ => null,
    };

    static bool IsImportant(ContactFacts contact) => contact.Role is ContactRole.Champion or ContactRole.DecisionMaker;

    static string RoleOf(ContactFacts contact, AccountWeek now) =>
        contact.Role == ContactRole.DecisionMaker ? "decision maker"
        : now.Contacts.Any(other => other is { Role: ContactRole.Champion, OptedOutOn: null }) ? "a champion" : "the last champion";

    static string Who(ContactFacts contact) =>
        new[] { contact.Contact, contact.Email }.Select(WithoutControls).FirstOrDefault(name => name.Length > 0) ?? "somebody";

    /// <summary>Names come from exports as they are; the sentence goes into a spreadsheet, too.</summary>
    static string WithoutControls(string? name) => string.Concat((name ?? "").Where(letter => !char.IsControl(letter))).Trim();

    sealed record Low(ContactFacts Contact, int Score, int? Before);
}
