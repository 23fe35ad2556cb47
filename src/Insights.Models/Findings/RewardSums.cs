namespace Insights.Models.Findings;

/// <summary>Rewards earned in a period, of one kind, side and tier; money in the reporting currency. Earned = pending + paid + voided.</summary>
/// <param name="Kind"><c>credit</c>, <c>cash</c>, …</param>
/// <param name="Side"><c>referrer</c> or <c>referee</c>.</param>
/// <param name="Tier">By qualified referrals of the referrer so far: <c>1_2</c>, <c>3_5</c>, <c>6_up</c>, or <c>not_known</c>.</param>
/// <param name="Rewards">How many.</param>
/// <param name="Pending">Not paid and not voided on the as-of date.</param>
/// <param name="Paid">Paid.</param>
/// <param name="Voided">Taken back, or never owed after all.</param>
public sealed record RewardSums(string Kind, string Side, string Tier, long Rewards, double Pending, double Paid, double Voided)
{
    /// <summary>All that was earned.</summary>
    public double Earned => Pending + Paid + Voided;
}
