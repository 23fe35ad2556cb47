using Distribution = MathNet.Numerics.Distributions;

namespace Insights.Models.Statistics;

/// <summary>
/// Whether the arms have as many units as the plan says: Pearson's χ² test of goodness of fit (1900, doi:10.1080/14786440009463897). A
/// mismatch says that units were lost or assigned otherwise than planned, and no read-out repairs that (Fabijan et al. 2019,
/// doi:10.1145/3292500.3330722).
/// </summary>
/// <remarks>
/// Counts are of the units that were assigned: accounts where accounts were, since people come in bunches and would raise false alarms.
/// Rough where an arm should have fewer than five units. No mismatch is no proof: few units can't show one.
/// </remarks>
/// <param name="ChiSquared">Σ (units − expected)²/expected; at least 0.</param>
/// <param name="PValue">How often chance alone departs this far, within [0, 1].</param>
public sealed record SampleRatio(double ChiSquared, double PValue)
{
    /// <summary>The p-value below which the arms are called mismatched: low, because every test is looked at again and again.</summary>
    public const double MismatchBelow = 0.001;

    /// <summary>Chance hardly explains the counts: the test must not be read out.</summary>
    public bool IsMismatch => PValue < MismatchBelow;

    /// <summary>The test of these counts.</summary>
    /// <param name="units">How many units each arm has; at least one in all.</param>
    /// <param name="planned">What share of units each arm was to get, in the same order; above 0, need not sum to 1.</param>
    /// <exception cref="ArgumentException">Fewer than two arms, lengths differ, no unit at all, a negative count or a planned share that is not above 0.</exception>
    public static SampleRatio Of(IReadOnlyList<long> units, IReadOnlyList<double> planned)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(planned);
        if (units.Count != planned.Count || units.Count < 2) throw new ArgumentException("Two arms or more, each with its planned share, are expected.", nameof(planned));
        if (units.Any(count => count < 0) || units.Sum() == 0) throw new ArgumentException("Counts of units are expected, one of them above 0.", nameof(units));
        if (planned.Any(share => share is not (> 0 and < double.PositiveInfinity))) throw new ArgumentException("A planned share is above 0.", nameof(planned));
        var perShare = units.Sum() / planned.Sum();
        var chiSquared = units.Zip(planned, (count, share) => Math.Pow(count - share * perShare, 2) / (share * perShare)).Sum();
        return new SampleRatio(chiSquared, 1 - Distribution.ChiSquared.CDF(units.Count - 1, chiSquared));
    }
}
