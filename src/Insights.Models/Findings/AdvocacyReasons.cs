namespace Insights.Models.Findings;

/// <summary>Why a model gives a contact a high chance to refer, in words with the values. Only what speaks for asking; <see cref="AskCautions"/> says the rest.</summary>
public static class AdvocacyReasons
{
    const int Most = 4;

    /// <summary>At most four sentences, weightiest first; themes that have nothing to say for the contact are passed over.</summary>
    /// <param name="themes">Those that raise the score, most first; see <see cref="ReasonThemes.Raising"/>.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="account">Its account.</param>
    /// <param name="asOf">The day the facts are of.</param>
    public static IReadOnlyList<string> Words(IEnumerable<ReasonTheme> themes, ContactFacts contact, AccountFacts account, DateOnly asOf) =>
        [.. themes.Select(theme => Words(theme, contact, account, asOf)).OfType<string>().Distinct().Take(Most)];

    static string? Words(ReasonTheme theme, ContactFacts contact, AccountFacts account, DateOnly asOf) => theme switch
    {
        ReasonTheme.Answer => Answer(contact, asOf),
        ReasonTheme.Silence => contact.LastNpsOn is { } on ? $"answers surveys, last {InWords.Ago(asOf.DayNumber - on.DayNumber)}" : null,
        ReasonTheme.Referrals => Referrals(contact, asOf),
        ReasonTheme.Asks => contact.LastOutcome switch
        {
            "referred" => "referred when last asked",
            "accepted" => "said yes when last asked",
            _ => null,
        },
        ReasonTheme.Role => FactWords.Role(contact.Role),
        ReasonTheme.Usage => account.ActiveUsersLast4Weeks is > 0 ? Usage.InWordsOf(account) : null,
        ReasonTheme.Revenue => account is { Mrr: { } now, MrrThreeMonthsAgo: > 0 and var before } && now / before - 1 >= InWords.LeastPercent
            ? $"monthly revenue up {InWords.Percent(now / before - 1)} in three months" : null,
        ReasonTheme.Support => account is { OpenTickets: 0, TicketsLast90Days: var tickets }
            ? tickets == 0 ? FactWords.NoTickets : $"{InWords.Count(tickets, "support ticket")} in 90 days, all solved" : null,
        ReasonTheme.Voices or ReasonTheme.Colleagues => account.LastNpsAverage is >= 7.5 and var mean ? $"the account's answers average {InWords.Number(mean)}" : null,
        ReasonTheme.Tenure => account.StartedOn is { } start ? FactWords.CustomerFor(start, asOf) : null,
        _ => null,
    };

    static string? Answer(ContactFacts contact, DateOnly asOf)
    {
        if (contact is not { LastNpsScore: >= AnswerBand.PromoterFrom - 1 and var answer, LastNpsOn: { } on }) return null;
        var words = FactWords.Answered(answer, on, asOf);
        return contact.PreviousNpsScore is { } before && answer - before >= 2 ? $"{words}, up from {before}" : words;
    }

    static string? Referrals(ContactFacts contact, DateOnly asOf)
    {
        if (contact.ReferralsValid <= 0) return null;
        var words = FactWords.Referred(contact);
        return contact.LastReferralOn is { } on ? $"{words}, {FactWords.LastReferral(on, asOf)}" : words;
    }
}
