using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>
/// Differences between arms made sharper by a covariate from before the test (CUPED; Deng, Xu, Kohavi and Walker 2013,
/// doi:10.1145/2433396.2433413), for arms assigned by account: each account's outcome less θ times how far its covariate is from the usual.
/// </summary>
/// <remarks>
/// θ = Σ of products / Σ of squares of the linearised covariate within arms, all arms together: an effect of the treatment leaves it alone.
/// The interval is that of <see cref="ClusteredMeanArm"/>. Misleads, badly, if the covariate was measured after the assignment: it
/// then takes away part of the effect.
/// </remarks>
public sealed class Cuped
{
    readonly List<ClusteredMeanArm> _plain, _adjusted;

    /// <summary>Learns θ from all arms.</summary>
    /// <param name="arms">The accounts of each arm; an account without people counts for nothing.</param>
    /// <exception cref="ArgumentException">Fewer than two arms, an arm has fewer than two accounts with people, or a sum is not finite.</exception>
    public Cuped(IReadOnlyList<IReadOnlyList<CovariateAccount>> arms)
    {
        ArgumentNullException.ThrowIfNull(arms);
        if (arms.Count < 2) throw new ArgumentException("A difference needs two arms or more.", nameof(arms));
        _plain = [.. arms.Select(arm => new ClusteredMeanArm(arm.Select(account => (account.People, account.Outcome))))];
        var before = arms.Select(arm => new ClusteredMeanArm(arm.Select(account => (account.People, account.Covariate)))).ToList();
        Theta = ThetaOf(arms, before);
        var (theta, usual) = (Theta ?? 0, before.Sum(arm => arm.Mean * arm.People) / before.Sum(arm => arm.People));
        _adjusted = [.. arms.Select(arm => new ClusteredMeanArm(
            arm.Select(account => (account.People, account.Outcome - theta * (account.Covariate - usual * account.People)))))];
    }

    /// <summary>Outcome to expect for one unit more of the covariate; null when the covariate is the same everywhere, so that nothing is adjusted.</summary>
    public double? Theta { get; }

    /// <summary>First less second arm per person, adjusted, with its interval.</summary>
    /// <param name="treated">Place of the arm whose effect is asked for.</param>
    /// <param name="control">Place of the arm it is held against.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>In the unit of the outcome; its n counts the people of both arms. The plain difference where <see cref="Theta"/> is null.</returns>
    public Estimate Difference(int treated, int control, double level = Estimate.UsualLevel) =>
        ClusteredDifference.Of(_adjusted[treated], _adjusted[control], level);

    /// <summary>The share of the difference's variance that the covariate takes away: 0.5 is worth twice the people.</summary>
    /// <param name="treated">Place of the first arm.</param>
    /// <param name="control">Place of the second arm.</param>
    /// <returns>At most 1; a little below 0 where the covariate says nothing. Null when the covariate or the outcome is the same everywhere.</returns>
    public double? VarianceRemoved(int treated, int control)
    {
        var plain = Variance(_plain);
        return Theta is null || plain == 0 ? null : 1 - Variance(_adjusted) / plain;

        double Variance(List<ClusteredMeanArm> arms) => Math.Pow(arms[treated].StandardError, 2) + Math.Pow(arms[control].StandardError, 2);
    }

    double? ThetaOf(IReadOnlyList<IReadOnlyList<CovariateAccount>> arms, List<ClusteredMeanArm> before)
    {
        double products = 0, squares = 0, scale = 0;
        for (var arm = 0; arm < arms.Count; arm++)
            foreach (var account in arms[arm])
            {
                var covariate = account.Covariate - before[arm].Mean * account.People;
                products += covariate * (account.Outcome - _plain[arm].Mean * account.People);
                squares += covariate * covariate;
                scale += account.Covariate * account.Covariate;
            }
        // What is left of equal covariates is rounding.
        return squares <= 1e-20 * scale ? null : products / squares;
    }
}
