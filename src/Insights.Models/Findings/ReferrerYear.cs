namespace Insights.Models.Findings;

/// <summary>What one referrer brought in the period.</summary>
/// <param name="Referrals">Valid referrals submitted in it.</param>
/// <param name="Won">Referrals won in it whose first-year value is known.</param>
/// <param name="Revenue">First-year revenue of those won, in the reporting currency.</param>
public readonly record struct ReferrerYear(long Referrals, long Won, double Revenue);
