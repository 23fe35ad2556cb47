using Insights.Models.Features;
using MathNet.Numerics.LinearAlgebra;

namespace Insights.Models.Learners;

/// <summary>
/// A ridge regression for every penalty at once: in the eigenvectors of the centred Gram matrix each coefficient is shrunk on its own,
/// by eigenvalue / (eigenvalue + penalty).
/// </summary>
sealed class RidgePath
{
    const int Candidates = 33;

    readonly double _weight, _targetMean, _targetSquares;
    readonly double[] _means, _eigenvalues, _along;
    readonly Matrix<double>? _eigenvectors;

    RidgePath(double weight, double[] means, double targetMean, double targetSquares, double[] gram, double[] products)
    {
        (_weight, _means, _targetMean, _targetSquares) = (weight, means, targetMean, targetSquares);
        (_eigenvalues, _along) = ([], []);
        if (means.Length == 0) return;
        var decomposed = Matrix<double>.Build.Dense(means.Length, means.Length, gram).Evd(Symmetricity.Symmetric);
        // Rounding may leave a 0 slightly below it.
        _eigenvalues = [.. decomposed.EigenValues.Select(value => Math.Max(0, value.Real))];
        _eigenvectors = decomposed.EigenVectors;
        _along = (_eigenvectors.Transpose() * Vector<double>.Build.Dense(products)).ToArray();
    }

    internal static RidgePath Of(LogisticEncoding encoding, FeatureTable table, ReadOnlySpan<double> targets, double[] weights)
    {
        var sums = new RidgeSums(encoding.Terms.Count, encoding.MostPerRow);
        var columns = LogisticEncoding.Columns(table);
        for (var row = 0; row < weights.Length; row++)
            if (weights[row] > 0) sums.Add(encoding, columns, row, targets[row], weights[row]);
        var (means, targetMean, squares) = sums.Centre();
        return new(sums.Weight, means, targetMean, squares, sums.Gram, sums.Products);
    }

    internal double[] Coefficients(double penalty)
    {
        if (_eigenvectors is null) return [];
        var shrunk = Vector<double>.Build.Dense(_along.Length, place => _along[place] / (_eigenvalues[place] + penalty));
        return (_eigenvectors * shrunk).ToArray();
    }

    internal double Intercept(double[] coefficients) => _targetMean - coefficients.Zip(_means, (coefficient, mean) => coefficient * mean).Sum();

    /// <summary>The one with the least generalised cross-validation error; of equals the largest.</summary>
    internal double BestPenalty() => Enumerable.Range(0, Candidates)
        .Select(step => _weight * Math.Pow(10, 4 - 8.0 * step / (Candidates - 1)))
        .MinBy(GeneralisedError);

    /// <summary>Residual sum of squares / (1 − degrees of freedom / rows)², but for a factor.</summary>
    double GeneralisedError(double penalty)
    {
        double residual = _targetSquares, freedom = 1;
        for (var place = 0; place < _along.Length; place++)
        {
            var kept = _eigenvalues[place] / (_eigenvalues[place] + penalty);
            freedom += kept;
            residual -= _along[place] * _along[place] / (_eigenvalues[place] + penalty) * (2 - kept);
        }
        var left = 1 - freedom / _weight;
        return left > 0 ? Math.Max(0, residual) / (left * left) : double.PositiveInfinity;
    }
}
