namespace Insights.Models.Findings;

/// <summary>What one campaign or contest brought: valid referrals submitted in the period.</summary>
/// <param name="Name">As the referrals write it.</param>
/// <param name="Key">In the names of findings: lower case, letters, digits and underscores.</param>
/// <param name="Referrals">How many.</param>
/// <param name="OldEnough">Those submitted at least <see cref="ReferralFunnel.QualifyDays"/> days ago.</param>
/// <param name="QualifiedInTime">Those of them that qualified within so many days.</param>
/// <param name="Won">Those of all that were won so far.</param>
/// <param name="Revenue">First-year value of those won, in the reporting currency; null where a rate is missing.</param>
public sealed record CampaignSums(string Name, string Key, long Referrals, long OldEnough, long QualifiedInTime, long Won, double? Revenue)
{
    /// <summary>The key of referrals that came without a campaign.</summary>
    public const string NoCampaign = "no_campaign";
}
