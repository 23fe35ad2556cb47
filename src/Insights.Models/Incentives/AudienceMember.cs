namespace Insights.Models.Incentives;

/// <summary>Somebody who may be offered something.</summary>
/// <param name="ContactId">Who.</param>
/// <param name="AccountId">Whose; an account is offered one thing.</param>
/// <param name="Segment">By <c>incentives.segments</c>.</param>
/// <param name="Score">Advocacy score, within [0, 1].</param>
/// <param name="Likelihood">
/// How many times as likely to refer as the mean of the segment, by the score; 1 for everybody where scores are points and no probabilities.
/// </param>
/// <param name="EarlierQualified">How many of the contact's referrals have qualified: tiers depend on it.</param>
public sealed record AudienceMember(string ContactId, string AccountId, string Segment, double Score, double Likelihood, int EarlierQualified)
{
    /// <summary>Monthly revenue of the account, reporting currency; null where not known.</summary>
    public double? Mrr { get; init; }

    /// <summary>Days since the account became a customer; null where not known.</summary>
    public int? CustomerDays { get; init; }
}
