using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>
/// The difference of two shares within strata, put together: the risk difference of Mantel and Haenszel with the variance of Sato (Greenland and
/// Robins 1985, doi:10.2307/2530643; Sato 1989, doi:10.2307/2531841), which holds for few large strata and for many small ones.
/// </summary>
/// <remarks>Takes away what the strata explain and nothing else. Misleads where the difference itself is another one in each stratum: it is then a mean.</remarks>
public static class StratifiedDifference
{
    /// <summary>First less second, weighted by n₁n₂/(n₁ + n₂) of each stratum; null when no stratum has both groups.</summary>
    /// <param name="strata">Groups may be empty; a stratum that lacks one says nothing.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>Within [−1, 1]; its n counts both groups of the strata that have both.</returns>
    public static Estimate? Of(IReadOnlyList<TwoShares> strata, double level = Estimate.UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(strata);
        var both = strata.Where(stratum => stratum is { N: > 0, OtherN: > 0 }).ToList();
        if (both.Count == 0) return null;
        var weight = both.Sum(Weight);
        var difference = both.Sum(stratum => Weight(stratum) * ((double)stratum.Successes / stratum.N - (double)stratum.OtherSuccesses / stratum.OtherN)) / weight;
        var variance = (difference * both.Sum(P) + both.Sum(Q)) / (weight * weight);
        var half = Quantiles.Normal(level) * Math.Sqrt(Math.Max(0, variance));
        return new Estimate(difference, Math.Max(-1, difference - half), Math.Min(1, difference + half), level, both.Sum(stratum => stratum.N + stratum.OtherN));
    }

    static double All(TwoShares stratum) => stratum.N + stratum.OtherN;

    static double Weight(TwoShares stratum) => stratum.N * (double)stratum.OtherN / All(stratum);

    static double P(TwoShares s) =>
        ((double)s.N * s.N * s.OtherSuccesses - (double)s.OtherN * s.OtherN * s.Successes + (double)s.N * s.OtherN * (s.OtherN - s.N) / 2) / (All(s) * All(s));

    static double Q(TwoShares s) =>
        (s.Successes * (double)(s.OtherN - s.OtherSuccesses) + s.OtherSuccesses * (double)(s.N - s.Successes)) / (2 * All(s));
}
