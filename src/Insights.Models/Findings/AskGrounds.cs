namespace Insights.Models.Findings;

/// <summary>
/// What may be said to a contact about why they are asked: only what they told or gave us themselves. Never our score of them, a
/// complaint, or how much they use the product: people feel watched. A reward that is late keeps earlier referrals unmentioned.
/// </summary>
/// <param name="Answer">Their own 9 or 10 of the last year; null when there is none.</param>
/// <param name="AnsweredOn">Day of that answer; null exactly when <paramref name="Answer"/> is.</param>
/// <param name="Referrals">Valid referrals they made; 0 also where a reward for one is late.</param>
/// <param name="YearsAsCustomer">Full years that their company has been a customer for; 0 when less than one or not known.</param>
public sealed record AskGrounds(int? Answer, DateOnly? AnsweredOn, int Referrals, int YearsAsCustomer)
{
    /// <summary>An older answer is none that people remember.</summary>
    public const int AnswerDays = 365;

    /// <summary>Nothing to say.</summary>
    public static AskGrounds None { get; } = new(null, null, 0, 0);

    /// <summary>Collects what may be said.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="account">Its account.</param>
    /// <param name="asOf">The day the facts are of.</param>
    public static AskGrounds Of(ContactFacts contact, AccountFacts account, DateOnly asOf)
    {
        var answered = contact is { LastNpsScore: >= AnswerBand.PromoterFrom and <= 10, LastNpsOn: { } on }
            && on <= asOf && asOf.DayNumber - on.DayNumber <= AnswerDays;
        return new AskGrounds(
            answered ? contact.LastNpsScore : null,
            answered ? contact.LastNpsOn : null,
            contact.RewardsLate > 0 ? 0 : Math.Max(0, contact.ReferralsValid),
            account.StartedOn is { } start && start < asOf ? (int)((asOf.DayNumber - start.DayNumber) / 365.25) : 0);
    }
}
