using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace Insights.Models.Statistics;

/// <summary>
/// Nodes for integrals over a share that several Beta distributions have a say in, on log-odds, where they are smooth and fall off
/// exponentially: panels as narrow as the narrowest distribution near them, Gauss and Legendre's eight nodes in each.
/// </summary>
sealed class BetaQuadrature
{
    const int Order = 8;

    // Panel borders in standard deviations from the middle of each distribution; at 16 the heaviest tail is below 10⁻⁶.
    static readonly double[] Borders = [-16, -11, -8, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8, 11, 16];

    static readonly double[] Abscissas = new GaussLegendreRule(-1, 1, Order).Abscissas, Weights = new GaussLegendreRule(-1, 1, Order).Weights;
    static readonly double[][] Partial = PartialIntegrals();

    readonly BetaPosterior[] _arms;
    readonly double[] _logNormalisers, _borders;

    internal BetaQuadrature(IReadOnlyList<BetaPosterior> arms)
    {
        _arms = [.. arms];
        _logNormalisers = [.. arms.Select(arm => SpecialFunctions.BetaLn(arm.Alpha, arm.Beta))];
        _borders = [.. arms.SelectMany(BordersOf).Distinct().Order()];
    }

    /// <summary>One node: its weight on the log-odds, and of each distribution the density there and the probability below it.</summary>
    internal readonly record struct Node(double Share, double Weight, double[] Densities, double[] Below);

    internal IEnumerable<Node> Nodes()
    {
        var below = new double[_arms.Length];
        var nodes = new Node[Order];
        for (var panel = 0; panel + 1 < _borders.Length; panel++)
        {
            var half = (_borders[panel + 1] - _borders[panel]) / 2;
            for (var at = 0; at < Order; at++) nodes[at] = At(_borders[panel] + half * (1 + Abscissas[at]), half * Weights[at]);
            for (var arm = 0; arm < below.Length; arm++) below[arm] = Fill(nodes, arm, below[arm], half);
            foreach (var node in nodes) yield return node;
        }
    }

    Node At(double logit, double weight)
    {
        var (logShare, logRest) = (-SoftPlus(-logit), -SoftPlus(logit));
        var densities = new double[_arms.Length];
        for (var arm = 0; arm < densities.Length; arm++)
            densities[arm] = Math.Exp(_arms[arm].Alpha * logShare + _arms[arm].Beta * logRest - _logNormalisers[arm]);
        return new Node(Math.Exp(logShare), weight, densities, new double[densities.Length]);
    }

    /// <summary>Writes the probabilities below the panel's nodes, and returns the one below its end.</summary>
    static double Fill(Node[] nodes, int arm, double belowPanel, double half)
    {
        Span<double> densities = stackalloc double[Order];
        for (var node = 0; node < Order; node++) densities[node] = nodes[node].Densities[arm];
        var belowEnd = belowPanel;
        for (var at = 0; at < Order; at++)
        {
            var (sum, partial) = (0.0, Partial[at]);
            for (var node = 0; node < Order; node++) sum += partial[node] * densities[node];
            nodes[at].Below[arm] = belowPanel + half * sum;
            belowEnd += half * Weights[at] * densities[at];
        }
        return belowEnd;
    }

    static IEnumerable<double> BordersOf(BetaPosterior arm)
    {
        var middle = SpecialFunctions.DiGamma(arm.Alpha) - SpecialFunctions.DiGamma(arm.Beta);
        // Near enough to the standard deviation on log-odds, and never below it.
        var spread = Math.Sqrt((1 + 1 / arm.Alpha) / arm.Alpha + (1 + 1 / arm.Beta) / arm.Beta);
        return Borders.Select(border => middle + spread * border);
    }

    /// <summary>
    /// From −1 to node i, the integral of the polynomial that is 1 at node j and 0 at the others: w_j Σ (m + ½)·P_m(x_j)·∫P_m, where ∫P_m
    /// from −1 to x is (P_{m+1}(x) − P_{m−1}(x))/(2m + 1).
    /// </summary>
    static double[][] PartialIntegrals()
    {
        var integrals = new double[Order][];
        for (var to = 0; to < Order; to++)
        {
            integrals[to] = new double[Order];
            for (var node = 0; node < Order; node++)
            {
                var sum = (Abscissas[to] + 1) / 2;
                for (var degree = 1; degree < Order; degree++)
                    sum += Legendre(degree, Abscissas[node]) * (Legendre(degree + 1, Abscissas[to]) - Legendre(degree - 1, Abscissas[to])) / 2;
                integrals[to][node] = Weights[node] * sum;
            }
        }
        return integrals;
    }

    static double Legendre(int degree, double x)
    {
        var (before, now) = (1.0, x);
        if (degree == 0) return before;
        for (var next = 2; next <= degree; next++) (before, now) = (now, ((2 * next - 1) * x * now - (next - 1) * before) / next);
        return now;
    }

    static double SoftPlus(double x) => x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));
}
