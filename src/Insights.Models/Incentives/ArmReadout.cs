using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>What became of one arm.</summary>
/// <param name="Variant">The arm.</param>
/// <param name="Accounts">How many of its accounts can be compared.</param>
/// <param name="People">Their people, as assigned.</param>
/// <param name="Referred">Those who made a valid referral within the horizon.</param>
/// <param name="SeenShare">Share of people who saw the offer within the horizon.</param>
/// <param name="Uptake">Share of people who referred, interval clustered by account.</param>
/// <param name="Qualified">Qualified referrals so far.</param>
/// <param name="Won">New customers so far.</param>
/// <param name="Rewards">Rewards so far, reporting currency.</param>
/// <param name="CostPerCustomer">Rewards so far over new customers so far; null where there is no new customer.</param>
/// <param name="Predicted">Mean uptake predicted at launch; null where none was.</param>
public sealed record ArmReadout(
    string Variant, int Accounts, long People, long Referred, double SeenShare, Estimate Uptake, long Qualified, long Won, double Rewards,
    double? CostPerCustomer, double? Predicted)
{
    /// <summary>The chance that this arm has the highest uptake of all, within [0, 1].</summary>
    public double ChanceToBeBest { get; init; }

    /// <summary>The uptake that choosing this arm gives away on average against the best, as a share of people; 0 or more.</summary>
    public double ExpectedLoss { get; init; }
}
