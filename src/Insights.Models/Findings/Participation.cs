using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// How many customers refer, how often, and whether those who say they would do. The say/do gap follows Kumar, Petersen and
/// Leone (Harvard Business Review, October 2007). Method: <c>docs/methods/referral-funnel.md</c>.
/// </summary>
public static class Participation
{
    const string Source = "active accounts and their referrals; docs/methods/referral-funnel.md";

    /// <summary>All findings, always under the same names: <c>participation.…</c> and <c>say_do.…</c>.</summary>
    /// <param name="sums">Who referred.</param>
    /// <param name="seed">Of the bootstrap of referrals per customer.</param>
    public static IReadOnlyList<Finding> From(ParticipationSums sums, ulong seed = 7)
    {
        ArgumentNullException.ThrowIfNull(sums);
        long once = sums.ReferralsByReferrer.Count, twice = sums.ReferralsByReferrer.Count(referrals => referrals >= 2);
        return
        [
            OfCustomers("participation.referred_at_least_once", once, sums.ActiveCustomers),
            OfCustomers("participation.referred_twice_or_more", twice, sums.ActiveCustomers),
            PerCustomer("participation.referrals_per_customer", sums, seed),
            PerReferrer("participation.referrals_per_referrer", sums),
            TopShare("participation.top_one_percent_share", sums, 0.01),
            TopShare("participation.top_ten_percent_share", sums, 0.10),
            Share("say_do.promoters_who_referred", sums.PromotersWhoReferred, sums.Promoters,
                "Nobody answered 9 or 10 at least 180 days ago. Load older answers, or wait."),
            Share("say_do.referrers_below_nine", sums.ScoredReferrersBelowNine, sums.ScoredReferrers,
                "Nobody who referred had answered before. Load older answers."),
        ];
    }

    /// <summary>Share of all referrals that the most active part of the customers brought; a count without sampling error.</summary>
    /// <param name="activeCustomers">All of them, whether they referred or not.</param>
    /// <param name="referralsByReferrer">Referrals of each that did: each at least 1.</param>
    /// <param name="part">How many of the customers, as a share within (0, 1]; a part of a customer counts as a whole one.</param>
    /// <returns>Within [0, 1]; its n is the number of referrals.</returns>
    /// <exception cref="ArgumentException">There is no referral.</exception>
    public static Estimate TopShare(long activeCustomers, IReadOnlyList<int> referralsByReferrer, double part)
    {
        var total = referralsByReferrer.Sum(referrals => (long)referrals);
        if (total == 0) throw new ArgumentException("There is no referral to have a share of.", nameof(referralsByReferrer));
        var top = (int)Math.Min(int.MaxValue, Math.Ceiling(activeCustomers * part));
        var brought = referralsByReferrer.OrderDescending().Take(top).Sum(referrals => (long)referrals);
        return Estimate.Counted((double)brought / total, total);
    }

    static Finding OfCustomers(string name, long referrers, long customers) =>
        Share(name, referrers, customers, "There is no active account. Load the accounts.");

    static Finding PerCustomer(string name, ParticipationSums sums, ulong seed)
    {
        if (sums.ActiveCustomers == 0) return Withhold(name, "There is no active account. Load the accounts.");
        var referrers = sums.ReferralsByReferrer;
        var total = referrers.Sum(referrals => (long)referrals);
        // One referrer or none shows no spread between referrers: then each referral counts as having come on its own.
        if (referrers.Count < 2) return Known(name, PoissonInterval.Exact(total).Times(1.0 / sums.ActiveCustomers) with { N = sums.ActiveCustomers });
        var counts = referrers.Select(referrals => (double)referrals).ToArray();
        var options = new BootstrapOptions(FixedDenominator: sums.ActiveCustomers, CountVaries: true);
        var random = SeededRandom.For(seed, "referrals per customer");
        return Known(name, Bootstrap.RatioOfSums(counts, new double[counts.Length], random, options) with { N = sums.ActiveCustomers });
    }

    static Finding PerReferrer(string name, ParticipationSums sums) => sums.ReferralsByReferrer.Count == 0
        ? Withhold(name, NoReferral)
        : Known(name, Estimate.Counted(sums.ReferralsByReferrer.Average(), sums.ReferralsByReferrer.Count));

    static Finding TopShare(string name, ParticipationSums sums, double part) => sums.ReferralsByReferrer.Count == 0
        ? Finding.Withhold(name, UnitNames.Share, NoReferral, Source)
        : Finding.Known(name, UnitNames.Share, TopShare(sums.ActiveCustomers, sums.ReferralsByReferrer, part), Source);

    const string NoReferral = "No active account referred in this year. Load the referrals, or ask for the first ones.";

    static Finding Share(string name, long successes, long n, Sentence reason) => n == 0
        ? Finding.Withhold(name, UnitNames.Share, reason, Source)
        : Finding.Known(name, UnitNames.Share, Proportions.Wilson(successes, n), Source);

    static Finding Known(string name, Estimate estimate) => Finding.Known(name, UnitNames.Ratio, estimate, Source);

    static Finding Withhold(string name, Sentence reason) => Finding.Withhold(name, UnitNames.Ratio, reason, Source);
}
