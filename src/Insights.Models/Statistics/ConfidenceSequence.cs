namespace Insights.Models.Statistics;

/// <summary>
/// Intervals for a mean that hold at every look together, however often one looks and whenever one stops: the asymptotic confidence sequence
/// of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (2021, arXiv:2103.06476, theorem 2.2), a normal mixture after Robbins.
/// </summary>
/// <remarks>Wider than the interval of one look: about 1.5 times at the planned number. Asymptotic, so that the first looks of all promise nothing.</remarks>
public static class ConfidenceSequence
{
    /// <summary>Half the width after n units, √(2(nρ² + 1)/(n²ρ²)·ln(√(nρ² + 1)/α))·σ.</summary>
    /// <param name="n">Units so far; above 0.</param>
    /// <param name="sigma">Standard deviation of one unit; at least 0.</param>
    /// <param name="rho">From <see cref="Rho"/>; above 0, fixed before the first unit.</param>
    /// <param name="alpha">How often any look may miss the truth; within (0, 1).</param>
    /// <returns>In the unit of σ.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Something is out of range.</exception>
    public static double HalfWidth(double n, double sigma, double rho, double alpha)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        ArgumentOutOfRangeException.ThrowIfNegative(sigma);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rho);
        CheckAlpha(alpha);
        var gathered = n * rho * rho;
        return sigma * Math.Sqrt(2 * (gathered + 1) / (n * gathered) * (Math.Log(gathered + 1) / 2 - Math.Log(alpha)));
    }

    /// <summary>
    /// The ρ that makes the sequence narrowest at a planned number of units (ibid., appendix B.2): n·ρ² = −W₋₁(−α²/e) − 1, which is where
    /// u = ln(1 + u) − 2 ln α. Any other ρ is as valid; only the looks at which the width is spent well move.
    /// </summary>
    /// <param name="plannedN">Units planned in all; above 0.</param>
    /// <param name="alpha">How often any look may miss the truth; within (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">Something is out of range.</exception>
    public static double Rho(double plannedN, double alpha)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(plannedN);
        CheckAlpha(alpha);
        var u = 1 - 2 * Math.Log(alpha);
        // Newton from above the root on a convex function: it never leaves that side.
        for (var step = 0; step < 100; step++) u -= (u - Math.Log(1 + u) + 2 * Math.Log(alpha)) * (1 + u) / u;
        return Math.Sqrt(u / plannedN);
    }

    static void CheckAlpha(double alpha)
    {
        if (alpha is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "α lies within 0 and 1, for example 0.05.");
    }
}
