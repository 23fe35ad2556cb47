namespace Insights.Models.Statistics;

/// <summary>
/// How the next batch of a running test is shared among its arms: by their chances to be best (Thompson 1933, doi:10.1093/biomet/25.3-4.285;
/// in batches Scott 2010, doi:10.1002/asmb.874), with a floor, so that every arm goes on being learned of and can be read out.
/// </summary>
/// <remarks>Misleads when shares change with time (season, novelty): a batch is compared within itself only, see <see cref="BatchedDifference"/>.</remarks>
public static class ThompsonSampling
{
    /// <summary>floor + (1 − K·floor)·chance to be best, for each of K arms.</summary>
    /// <param name="arms">Posteriors from the batches so far; two or more.</param>
    /// <param name="floor">The smallest share of any arm, within (0, 1/K]; 1/K shares evenly.</param>
    /// <returns>In the order given; they sum to 1.</returns>
    /// <exception cref="ArgumentException">Fewer than two arms, a posterior that is none, or a floor out of range.</exception>
    public static IReadOnlyList<double> Shares(IReadOnlyList<BetaPosterior> arms, double floor)
    {
        ArgumentNullException.ThrowIfNull(arms);
        if (arms.Count < 2) throw new ArgumentException("Two arms or more are expected.", nameof(arms));
        // A third is no binary number: 1/3 given as 1.0/3 must pass.
        if (!(floor > 0 && floor * arms.Count <= 1 + 1e-12)) throw new ArgumentException($"The floor of {arms.Count} arms lies within 0 and {1.0 / arms.Count:0.###}, not {floor}.", nameof(floor));
        return [.. BestArm.Chances(arms).Select(chance => floor + Math.Max(0, 1 - arms.Count * floor) * chance)];
    }
}
