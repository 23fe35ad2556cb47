using Insights.Models.Statistics;
using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Programme;

/// <summary>What becomes of a referral: contacted, qualified or not, an opportunity, won or lost. Decided when it is submitted; the days show later.</summary>
sealed class ReferralStages(SampleOptions options, Calendar calendar)
{
    private const long Day = 86400;
    private static readonly string[] Reasons = ["not_ideal_profile", "no_response", "no_budget", "existing_customer", "invalid_contact"];
    private readonly ReferralParameters _causes = options.Causes.Referrals;
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "stages");

    public void Plan(Referral referral, bool isRepeat)
    {
        referral.ContactedAt = After(referral.SubmittedAt, medianDays: 1.2, sigma: 0.8);
        var introduction = _causes.StrongIntroduction * (referral.Introduction switch { "strong" => 1, "none" => -1, _ => 0 });
        if (isRepeat) Disqualify(referral, "duplicate");
        else if (_random.NextBool(Sampling.Logistic(_causes.Qualifies + introduction))) Qualify(referral, introduction);
        else Disqualify(referral, Reasons[_random.Weighted([0.35, 0.3, 0.15, 0.1, 0.1])]);
    }

    private void Disqualify(Referral referral, string reason)
    {
        referral.DisqualifiedAt = After(referral.ContactedAt, medianDays: 12, sigma: 0.6);
        referral.DisqualifiedReason = reason;
    }

    private void Qualify(Referral referral, double introduction)
    {
        referral.QualifiedAt = After(referral.ContactedAt, medianDays: 8, sigma: 0.6);
        referral.OpportunityAt = After(referral.QualifiedAt, medianDays: 10, sigma: 0.6);
        referral.ClosedAt = After(referral.OpportunityAt, medianDays: 35, sigma: 0.5);
        referral.IsWon = _random.NextBool(Sampling.Logistic(_causes.Closes + introduction));
        // Some of the lost ones never became an opportunity.
        if (!referral.IsWon && _random.NextBool(0.3)) referral.OpportunityAt = 0;
    }

    private long After(long instant, double medianDays, double sigma) =>
        calendar.ToWorkday(instant + 600 + (long)(_random.LogNormal(medianDays, sigma) * Day));
}
