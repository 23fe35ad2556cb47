using static Insights.Models.Findings.AdvocacyWeights;

namespace Insights.Models.Findings;

/// <summary>
/// A transparent score for how likely a contact is to bring a referral: points from <see cref="AdvocacyWeights"/>, as a
/// share of 100. It orders contacts; it is not a probability. What is not known gives no points. See
/// <c>docs/methods/points-scores.md</c>.
/// </summary>
public static class AdvocacyPoints
{
    /// <summary>Scores one contact.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="account">Its account.</param>
    /// <param name="asOf">The day the facts are of.</param>
    /// <param name="data">Which data the company has; without tickets, none of them is no merit. Null: all.</param>
    /// <returns>A share of points within [0, 1], of kind <see cref="ScoreKind.Rules"/>, with at most four reasons.</returns>
    public static ContactScore Score(ContactFacts contact, AccountFacts account, DateOnly asOf, DataAvailable? data = null)
    {
        var sum = new PointsSum();
        AddAnswer(sum, contact, asOf);
        AddReferrals(sum, contact, asOf);
        AddRole(sum, contact);
        AddUsage(sum, account, asOf);
        AddTickets(sum, contact, account, data ?? new DataAvailable());
        AddTenure(sum, account, asOf);
        AddLastAsk(sum, contact);
        return new ContactScore(contact.ContactId, sum.Share, ScoreKind.Rules, sum.Reasons());
    }

    static void AddAnswer(PointsSum sum, ContactFacts contact, DateOnly asOf)
    {
        if (contact is not { LastNpsScore: { } answer, LastNpsOn: { } on }) return;
        var days = Math.Max(0, asOf.DayNumber - on.DayNumber);
        var full = answer switch
        {
            >= 10 => Answered10,
            9 => Answered9,
            8 => Answered8,
            7 => Answered7,
            _ => AnsweredLow,
        };
        sum.Add(full * Math.Pow(0.5, days / AnswerHalfLifeDays),
            answer >= AnswerBand.PromoterFrom ? FactWords.Answered(answer, on, asOf) : null);
        if (contact.PreviousNpsScore is not { } before) return;
        if (answer - before >= 2) sum.Add(AnswerRose, $"answer rose from {before} to {answer}");
        if (before - answer >= 2) sum.Add(AnswerFell);
    }

    static void AddReferrals(PointsSum sum, ContactFacts contact, DateOnly asOf)
    {
        if (contact.RewardsLate > 0) sum.Add(RewardLate);
        if (contact.ReferralsValid <= 0) return;
        var points = contact.ReferralsValid >= 2 ? ReferredMore : ReferredOnce;
        var words = FactWords.Referred(contact);
        if (contact.ReferralsWon > 0)
        {
            points += ReferralWon;
            words += $", {Won(contact)}";
        }
        else if (contact.LastReferralOn is { } on) words += $", {FactWords.LastReferral(on, asOf)}";
        sum.Add(points, words);
    }

    static string Won(ContactFacts contact) => (contact.ReferralsValid, contact.ReferralsWon) switch
    {
        (1, _) => "which became a customer",
        (_, 1) => "one became a customer",
        _ => $"{InWords.Figure(contact.ReferralsWon)} became customers",
    };

    static void AddRole(PointsSum sum, ContactFacts contact)
    {
        var points = contact.Role switch
        {
            ContactRole.Champion => Champion,
            ContactRole.DecisionMaker => DecisionMaker,
            ContactRole.User => User,
            ContactRole.Other => OtherRole,
            _ => 0,
        };
        sum.Add(points, FactWords.Role(contact.Role));
    }

    static void AddUsage(PointsSum sum, AccountFacts account, DateOnly asOf)
    {
        if (account.ActiveUsersLast4Weeks is not > 0 || Usage.NobodyActive(account, asOf)) return;
        var level = Usage.SeatsUsed(account) is { } used ? SeatsUsed * Math.Min(1, used / SeatsInFullFrom) : ActiveUsers;
        var change = Math.Clamp((Usage.Change(account) ?? 0) / TrendInFullFrom, -1, 1);
        var trend = change >= 0 ? UsageRose * change : UsageFell * -change;
        sum.Add(level + trend, Usage.InWordsOf(account));
    }

    static void AddTickets(PointsSum sum, ContactFacts contact, AccountFacts account, DataAvailable data)
    {
        if (!data.Tickets || account.IsStub) return;
        if (account is { OpenTickets: 0, TicketsLast90Days: <= 1 })
            sum.Add(FewTickets, account.TicketsLast90Days == 0 ? FactWords.NoTickets : "one support ticket in 90 days, solved");
        if (contact.OpenTickets > 0) sum.Add(OwnOpenTicket);
        if (account.ReopenedLast90Days > 0) sum.Add(Reopened);
        if (account.LowCsatLast90Days > 0) sum.Add(LowCsat);
    }

    static void AddTenure(PointsSum sum, AccountFacts account, DateOnly asOf)
    {
        if (account.StartedOn is not { } start || start > asOf) return;
        var days = asOf.DayNumber - start.DayNumber;
        sum.Add(Tenure * Math.Min(1, days / 365.25 / TenureInFullFromYears), FactWords.CustomerFor(start, asOf));
    }

    static void AddLastAsk(PointsSum sum, ContactFacts contact)
    {
        if (contact.LastOutcome == "declined") sum.Add(Declined);
        if (contact.LastOutcome == "no_answer") sum.Add(NoAnswer);
    }
}
