namespace Insights.Models.Incentives;

/// <summary>Whoever has brought more gets more: from which of a referrer's qualified referrals on, and how much more.</summary>
/// <param name="From">Counted from 1: 3 is the third qualified referral and all after it, until the next tier.</param>
/// <param name="Times">What the referrer's amounts are multiplied with; above 0.</param>
public sealed record RewardTier(int From, double Times);
