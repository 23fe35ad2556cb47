namespace Insights.Models.Learners;

/// <summary>Weighted sums of terms, targets and their products over the rows, then centred.</summary>
sealed class RidgeSums(int terms, int mostPerRow)
{
    readonly int[] _terms = new int[mostPerRow];
    readonly double[] _values = new double[mostPerRow], _sums = new double[terms];
    double _targets, _squares;

    internal double Weight { get; private set; }

    /// <summary>Column by column; symmetric once centred.</summary>
    internal double[] Gram { get; } = new double[terms * terms];

    /// <summary>Of each term with the target.</summary>
    internal double[] Products { get; } = new double[terms];

    internal void Add(LogisticEncoding encoding, float[][] columns, int row, double target, double weight)
    {
        var count = encoding.Encode(columns, row, _terms, _values);
        Weight += weight;
        _targets += weight * target;
        _squares += weight * target * target;
        for (var first = 0; first < count; first++)
        {
            var scaled = weight * _values[first];
            _sums[_terms[first]] += scaled;
            Products[_terms[first]] += scaled * target;
            // The terms of a row ascend: only the half at and below the diagonal is summed.
            for (var second = 0; second <= first; second++) Gram[_terms[first] * terms + _terms[second]] += scaled * _values[second];
        }
    }

    internal (double[] Means, double TargetMean, double TargetSquares) Centre()
    {
        var means = Array.ConvertAll(_sums, sum => sum / Weight);
        var targetMean = _targets / Weight;
        for (var high = 0; high < terms; high++)
        {
            Products[high] -= _sums[high] * targetMean;
            for (var low = 0; low <= high; low++)
                Gram[low * terms + high] = Gram[high * terms + low] -= _sums[high] * means[low];
        }
        return (means, targetMean, Math.Max(0, _squares - _targets * targetMean));
    }
}
