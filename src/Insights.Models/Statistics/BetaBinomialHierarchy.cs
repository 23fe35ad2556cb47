using MathNet.Numerics;

namespace Insights.Models.Statistics;

/// <summary>
/// Shares of many thin cells that resemble each other (Gelman et al., <i>Bayesian Data Analysis</i>, 3rd ed. 2013, 5.3): each cell's share is
/// drawn from one Beta(mκ, (1−m)κ), so that thin cells lean on all the others, and the more so the more alike the cells are.
/// </summary>
/// <remarks>
/// <para>m is flat on log-odds between 10⁻⁴ and 1 − 10⁻⁴; κ has the uniform shrinkage prior κ₀/(κ₀ + κ)² with κ₀ half the median size of the
/// cells (Christiansen and Morris 1997, doi:10.1080/01621459.1997.10474010; Daniels 1999, doi:10.2307/3316112): how far a rather thin cell is
/// moved to the common mean may beforehand be any share of the way. Both are summed over on a grid.</para>
/// <para>Misleads where cells differ for a reason that is known: put that into the cells. A few cells say little about how alike cells are; a new
/// cell's interval is then wide.</para>
/// </remarks>
public sealed class BetaBinomialHierarchy
{
    const double SmallestMean = 1e-4;

    // The uniform shrinkage prior leaves 0.1 % on each side of these.
    const double KappaReach = 7;

    readonly IReadOnlyList<CellCount> _cells;
    readonly List<(double Mean, double Kappa, double Weight)> _grid;

    /// <summary>Learns from these cells.</summary>
    /// <param name="cells">In any order; one without observations is like a new one.</param>
    /// <exception cref="ArgumentException">No cell has observations, or one has more successes than observations.</exception>
    public BetaBinomialHierarchy(IReadOnlyList<CellCount> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Any(cell => !cell.IsValid)) throw new ArgumentException("A cell has between 0 and all of its observations as successes.", nameof(cells));
        var seen = cells.Where(cell => cell.Observations > 0).ToList();
        if (seen.Count == 0) throw new ArgumentException("No cell has an observation.", nameof(cells));
        _cells = cells;
        PriorKappa = Math.Max(1, Percentiles.At([.. seen.Select(cell => cell.Observations).Order()], 0.5) / 2);
        _grid = Grid(seen);
    }

    /// <summary>κ₀, half the median number of observations of a cell, at least 1.</summary>
    public double PriorKappa { get; }

    /// <summary>What is believed of the share of a cell that was given.</summary>
    /// <param name="cell">Its place in the list.</param>
    public BetaMixture Cell(int cell) => Mixture(_cells[cell]);

    /// <summary>What is believed of the share of a cell never seen that resembles the others.</summary>
    public BetaMixture NewCell() => Mixture(default);

    BetaMixture Mixture(CellCount cell) => new(
        [.. _grid.Select(point => (new BetaPosterior(
            point.Mean * point.Kappa + cell.Successes,
            (1 - point.Mean) * point.Kappa + cell.Observations - cell.Successes), point.Weight))],
        (long)Math.Round(_cells.Sum(each => each.Observations)));

    // Inside the sum over κ stands one over m of its own: the more alike the cells, the narrower it is.
    List<(double Mean, double Kappa, double Weight)> Grid(List<CellCount> seen)
    {
        var (limit, middle) = (Math.Log(1 / SmallestMean - 1), Math.Log(PriorKappa));
        var kappas = ZoomedGrid.Of(middle - KappaReach, middle + KappaReach, at => Math.Log(Prior(at)) + ZoomedGrid.LogSum(Means(at)));
        var sum = ZoomedGrid.LogSum(kappas);
        return [.. kappas.SelectMany(kappa =>
        {
            var means = Means(kappa.At);
            var inner = ZoomedGrid.LogSum(means);
            return means.Select(mean => (Logistic(mean.At), Math.Exp(kappa.At), Math.Exp(kappa.LogMass - sum + mean.LogMass - inner)));
        })];

        List<(double At, double LogMass)> Means(double logKappa) => ZoomedGrid.Of(-limit, limit, at => LogLikelihood(seen, Logistic(at), Math.Exp(logKappa)));
    }

    /// <summary>Density of log κ, up to a constant.</summary>
    double Prior(double logKappa) => Math.Exp(logKappa) / Math.Pow(PriorKappa + Math.Exp(logKappa), 2);

    static double LogLikelihood(List<CellCount> seen, double mean, double kappa)
    {
        var (a, b) = (mean * kappa, (1 - mean) * kappa);
        var sum = -seen.Count * SpecialFunctions.BetaLn(a, b);
        foreach (var cell in seen) sum += SpecialFunctions.BetaLn(a + cell.Successes, b + cell.Observations - cell.Successes);
        return sum;
    }

    static double Logistic(double logit) => 1 / (1 + Math.Exp(-logit));
}
