namespace Insights.SampleCompany.Truth;

/// <summary>Chances that a contact refers within the 90 days after an ask's instant.</summary>
/// <param name="Asked">If asked then.</param>
/// <param name="NotAsked">If not.</param>
/// <param name="ValidAsked">If asked, with a referral that is the first to name its company.</param>
/// <param name="ValidNotAsked">The same, if not asked.</param>
readonly record struct AskChances(double Asked, double NotAsked, double ValidAsked, double ValidNotAsked);
