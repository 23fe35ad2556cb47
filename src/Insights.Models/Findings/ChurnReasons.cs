namespace Insights.Models.Findings;

/// <summary>Why a model gives an account a high risk of leaving, in words with the values.</summary>
public static class ChurnReasons
{
    const int Most = 4;

    /// <summary>At most four sentences, heaviest first; themes that have nothing bad to say of the account are passed over.</summary>
    /// <param name="themes">Those that raise the risk, most first; see <see cref="ReasonThemes.Raising"/>.</param>
    /// <param name="account">The account.</param>
    /// <param name="asOf">The day the facts are of.</param>
    public static IReadOnlyList<string> Words(IEnumerable<ReasonTheme> themes, AccountFacts account, DateOnly asOf) =>
        [.. themes.SelectMany(theme => Words(theme, account, asOf)).Distinct().Take(Most)];

    static IEnumerable<string> Words(ReasonTheme theme, AccountFacts account, DateOnly asOf) => theme switch
    {
        ReasonTheme.Usage => OfUsage(account, asOf),
        ReasonTheme.Support => OfSupport(account),
        ReasonTheme.Answer or ReasonTheme.Voices => OfAnswers(account),
        ReasonTheme.Revenue => account is { Mrr: { } now, MrrThreeMonthsAgo: > 0 and var before } && 1 - now / before >= InWords.LeastPercent
            ? [FactWords.RevenueDown(now, before)] : [],
        ReasonTheme.Silence => account is { InvitationsLast365Days: > 0 and var sent, InvitationsAnsweredLast365Days: var answered } && answered < sent
            ? [FactWords.SurveysAnswered(answered, sent)] : [],
        ReasonTheme.Tenure => account.StartedOn is { } start ? [FactWords.CustomerFor(start, asOf)] : [],
        _ => [],
    };

    static IEnumerable<string> OfUsage(AccountFacts account, DateOnly asOf)
    {
        if (Usage.QuietWeeks(account, asOf) is { } weeks) yield return FactWords.NoUsage(weeks);
        else if (Usage.Change(account) is < -0.05 and var fall) yield return FactWords.UsersDown(fall);
        else if (Usage.SeatsUsed(account) is < 1 - InWords.LeastPercent and var used) yield return $"{InWords.Number(account.ActiveUsersLast4Weeks ?? 0)} of {account.LicensedUsers} seats active ({InWords.Percent(used)})";
    }

    static IEnumerable<string> OfSupport(AccountFacts account)
    {
        if (account.UrgentOpenTickets > 0) yield return FactWords.UrgentOpen(account.UrgentOpenTickets);
        if (account.LowCsatLast90Days > 0) yield return FactWords.RatedLow(account.LowCsatLast90Days);
        if (account.ReopenedLast90Days > 0) yield return FactWords.Reopened(account.ReopenedLast90Days);
        else if (account.TicketsLast90Days > 1) yield return $"{InWords.Count(account.TicketsLast90Days, "ticket")} in the last 90 days";
    }

    static IEnumerable<string> OfAnswers(AccountFacts account)
    {
        if (account.DetractorsUnanswered > 0) yield return FactWords.Unanswered(account.DetractorsUnanswered);
        if (account.LastNpsAverage is < 8 and var mean) yield return FactWords.AnswersAverage(mean);
    }
}
