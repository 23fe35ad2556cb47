using MathNet.Numerics.LinearAlgebra;

namespace Insights.Models.Learners;

/// <summary>Loss, gradient and Hessian of a penalised logistic regression, summed over the rows. Place 0 is the intercept.</summary>
sealed class LogisticSums(LogisticEncoding encoding, TrainingRows rows, double penalty)
{
    readonly float[][] _columns = LogisticEncoding.Columns(rows.Table);
    readonly int[] _terms = new int[encoding.MostPerRow + 1];
    readonly double[] _values = new double[encoding.MostPerRow + 1];
    readonly double[] _hessian = new double[(encoding.Terms.Count + 1) * (encoding.Terms.Count + 1)];
    readonly double[] _gradient = new double[encoding.Terms.Count + 1];

    internal double Loss { get; private set; }

    internal Vector<double> Gradient => Vector<double>.Build.Dense(_gradient);

    internal Matrix<double> Hessian => Matrix<double>.Build.Dense(_gradient.Length, _gradient.Length, [.. _hessian]);

    internal double LossAt(double[] coefficients)
    {
        var loss = Penalty(coefficients);
        for (var row = 0; row < rows.Count; row++)
            loss += rows.Weights[row] * LogOdds.Loss(Score(coefficients, Encode(row)), rows.Outcomes[row] ? 1 : 0);
        return loss;
    }

    internal void Update(double[] coefficients)
    {
        Array.Clear(_hessian);
        Array.Clear(_gradient);
        Loss = Penalty(coefficients);
        for (var row = 0; row < rows.Count; row++)
        {
            var count = Encode(row);
            var score = Score(coefficients, count);
            var happened = rows.Outcomes[row] ? 1.0 : 0;
            var probability = LogOdds.ToProbability(score);
            Loss += rows.Weights[row] * LogOdds.Loss(score, happened);
            Add(count, rows.Weights[row] * (probability - happened), rows.Weights[row] * probability * (1 - probability));
        }
        AddPenalty(coefficients);
    }

    /// <summary>The places of one row that are not 0: the intercept first, then its terms.</summary>
    int Encode(int row)
    {
        _terms[0] = 0;
        _values[0] = 1;
        var count = encoding.Encode(_columns, row, _terms.AsSpan(1), _values.AsSpan(1));
        for (var place = 1; place <= count; place++) _terms[place]++;
        return count + 1;
    }

    double Score(double[] coefficients, int count)
    {
        var score = 0.0;
        for (var place = 0; place < count; place++) score += coefficients[_terms[place]] * _values[place];
        return score;
    }

    /// <summary>Only the half of the Hessian below its diagonal is summed: the places of a row ascend.</summary>
    void Add(int count, double slope, double curvature)
    {
        var terms = _terms.AsSpan(0, count);
        var values = _values.AsSpan(0, count);
        for (var first = 0; first < terms.Length; first++)
        {
            _gradient[terms[first]] += slope * values[first];
            var scaled = curvature * values[first];
            var line = _hessian.AsSpan(terms[first] * _gradient.Length, terms[first] + 1);
            for (var second = 0; second <= first; second++) line[terms[second]] += scaled * values[second];
        }
    }

    double Penalty(double[] coefficients)
    {
        var squares = 0.0;
        for (var place = 1; place < coefficients.Length; place++) squares += coefficients[place] * coefficients[place];
        return penalty * squares / 2;
    }

    void AddPenalty(double[] coefficients)
    {
        var size = _gradient.Length;
        for (var place = 1; place < size; place++)
        {
            _gradient[place] += penalty * coefficients[place];
            _hessian[place * size + place] += penalty;
        }
        for (var low = 0; low < size; low++)
            for (var high = low + 1; high < size; high++) _hessian[low * size + high] = _hessian[high * size + low];
    }
}
