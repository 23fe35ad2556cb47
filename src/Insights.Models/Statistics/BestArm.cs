namespace Insights.Models.Statistics;

/// <summary>
/// Which of several arms is best, and what choosing one would cost if it is not, from the posteriors of their shares (Stucchio 2015, <i>Bayesian
/// A/B Testing at VWO</i>; Scott 2010, doi:10.1002/asmb.874). By quadrature: no draws, the same figures every time, errors below 10⁻⁶.
/// </summary>
/// <remarks>A chance to be best says nothing of by how much; the expected loss does. Neither is an error rate of a test that is looked at again and again.</remarks>
public static class BestArm
{
    /// <summary>The probability of each arm that its share is the largest.</summary>
    /// <param name="arms">Independent posteriors; at least one.</param>
    /// <returns>In the order given; they sum to 1.</returns>
    /// <exception cref="ArgumentException">There is no arm, or a posterior is none.</exception>
    public static IReadOnlyList<double> Chances(IReadOnlyList<BetaPosterior> arms) => Integrate(arms).Chances;

    /// <summary>How much share is lost on average by choosing this arm, E[max p − p of the arm].</summary>
    /// <param name="arms">Independent posteriors; at least one.</param>
    /// <returns>In the order given; at least 0, unit share.</returns>
    /// <exception cref="ArgumentException">There is no arm, or a posterior is none.</exception>
    public static IReadOnlyList<double> ExpectedLosses(IReadOnlyList<BetaPosterior> arms)
    {
        var best = Integrate(arms).ExpectedBest;
        return [.. arms.Select(arm => Math.Max(0, best - arm.Mean))];
    }

    // Chance of arm k: ∫ density of k · Π of the others' probabilities to lie below; the best share: the same with the share as a factor, over all k.
    static (double[] Chances, double ExpectedBest) Integrate(IReadOnlyList<BetaPosterior> arms)
    {
        ArgumentNullException.ThrowIfNull(arms);
        if (arms.Count == 0 || arms.Any(arm => !arm.IsValid)) throw new ArgumentException("Arms with a posterior, α and β above 0, are expected.", nameof(arms));
        if (arms.Count == 1) return ([1], arms[0].Mean);
        var chances = new double[arms.Count];
        var expectedBest = 0.0;
        foreach (var node in new BetaQuadrature(arms).Nodes())
            for (var arm = 0; arm < arms.Count; arm++)
            {
                var mass = node.Weight * node.Densities[arm];
                for (var other = 0; other < arms.Count; other++) mass *= other == arm ? 1 : node.Below[other];
                chances[arm] += mass;
                expectedBest += mass * node.Share;
            }
        var sum = chances.Sum();
        return ([.. chances.Select(chance => chance / sum)], expectedBest / sum);
    }
}
