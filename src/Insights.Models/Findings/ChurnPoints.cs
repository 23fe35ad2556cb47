using static Insights.Models.Findings.ChurnWeights;

namespace Insights.Models.Findings;

/// <summary>
/// A transparent score for how likely an account is to leave: points from <see cref="ChurnWeights"/>, as a share of 100.
/// It orders accounts; it is not a probability. What is not known gives no points, so an account nobody knows much about
/// scores low: read a low score as "no sign", not as "safe". See <c>docs/methods/points-scores.md</c>.
/// </summary>
public static class ChurnPoints
{
    /// <summary>Scores one account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="asOf">The day the facts are of.</param>
    /// <param name="data">Which data the company has; silence says nothing where nobody was listening. Null: all.</param>
    /// <returns>A share of points within [0, 1], of kind <see cref="ScoreKind.Rules"/>, with at most four reasons.</returns>
    public static AccountScore Score(AccountFacts account, DateOnly asOf, DataAvailable? data = null)
    {
        var sum = new PointsSum();
        AddUsage(sum, account, asOf);
        AddMoney(sum, account);
        AddTickets(sum, account);
        AddAnswers(sum, account);
        AddSilence(sum, account, data ?? new DataAvailable());
        return new AccountScore(account.AccountId, sum.Share, ScoreKind.Rules, sum.Reasons());
    }

    static void AddUsage(PointsSum sum, AccountFacts account, DateOnly asOf)
    {
        if (Usage.NobodyActive(account, asOf))
        {
            sum.Add(NobodyActive, Usage.QuietWeeks(account, asOf) is { } weeks
                ? FactWords.NoUsage(weeks) : "no active users in four weeks");
            return;
        }
        if (Usage.Change(account) is < -FallFrom and var change)
            sum.Add(UsageFell * Ramp(-change, FallFrom, FallInFullFrom), FactWords.UsersDown(change));
        if (Usage.SeatsUsed(account) is < SeatsIdleBelow and var used)
            sum.Add(SeatsIdle * Ramp(-used, -SeatsIdleBelow, 0),
                $"only {InWords.Number(account.ActiveUsersLast4Weeks ?? 0)} of {account.LicensedUsers} seats active");
    }

    static void AddMoney(PointsSum sum, AccountFacts account)
    {
        if (account is { Mrr: { } now, MrrThreeMonthsAgo: > 0 and var before })
            sum.Add(Contraction * Ramp(1 - now / before, ContractionFrom, ContractionInFullFrom),
                FactWords.RevenueDown(now, before));
        if (account.Status == AccountStatus.Collections) sum.Add(Collections, "invoices in collections");
    }

    static void AddTickets(PointsSum sum, AccountFacts account)
    {
        if (account.UrgentOpenTickets is > 0 and var urgent)
            sum.Add(UrgentTicket * Math.Min(2, urgent), FactWords.UrgentOpen(urgent));
        if (account.OpenDispute) sum.Add(OpenDispute, "open ticket about billing");
        if (account.OldestOpenTicketDays is { } days && days > OldTicketDays) sum.Add(OldTicket, $"a ticket open for {InWords.Span(days)}");
        if (account.ReopenedLast90Days is > 0 and var reopened)
            sum.Add(Reopened * Math.Min(2, reopened), FactWords.Reopened(reopened));
        if (account.LowCsatLast90Days is > 0 and var low)
            sum.Add(LowCsat * Math.Min(2, low), FactWords.RatedLow(low));
    }

    static void AddAnswers(PointsSum sum, AccountFacts account)
    {
        if (account.DetractorsUnanswered is > 0 and var waiting)
            sum.Add(DetractorUnanswered * Math.Min(2, waiting), FactWords.Unanswered(waiting));
        if (account.LastNpsAverage is < LowAnswerBelow and var mean)
            sum.Add(LowAnswer * Ramp(-mean, -LowAnswerBelow, -LowAnswerInFullAt), FactWords.AnswersAverage(mean));
    }

    static void AddSilence(PointsSum sum, AccountFacts account, DataAvailable data)
    {
        if (data is { Tickets: true, Responses: true } && account is { LastNpsAverage: null, TicketsLast90Days: 0, OpenTickets: 0 })
            sum.Add(Silence, "silent: no answer yet, no ticket in 90 days");
    }

    // 0 up to one value, 1 from another on, straight between.
    static double Ramp(double value, double from, double full) => Math.Clamp((value - from) / (full - from), 0, 1);
}
