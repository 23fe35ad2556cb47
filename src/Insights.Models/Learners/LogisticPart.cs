using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Insights.Models.Learners;

/// <summary>
/// One part of the rows of <see cref="LogisticSums"/>. Rows are added to the Hessian four at a time, so that each of its places is read and
/// written once for four rows, and as whole vectors: that is where the time of a fit goes.
/// </summary>
sealed class LogisticPart(LogisticEncoding encoding, TrainingRows rows, int from, int until)
{
    const int Block = 4;

    readonly float[][] _columns = LogisticEncoding.Columns(rows.Table);
    readonly int[] _terms = new int[encoding.MostPerRow];
    readonly double[] _values = new double[encoding.MostPerRow];
    readonly int _size = encoding.Terms.Count + 1;

    /// <summary>A line of the Hessian, and a row's terms, are padded to whole vectors.</summary>
    readonly int _width = (encoding.Terms.Count + 1 + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;

    double[]? _rows, _gradient, _hessian;

    internal double Loss { get; private set; }

    internal void FindLoss(double[] coefficients)
    {
        Loss = 0;
        for (var row = from; row < until; row++)
        {
            var count = encoding.Encode(_columns, row, _terms, _values);
            Loss += rows.Weights[row] * LogOdds.Loss(Score(count, coefficients), rows.Outcomes[row] ? 1 : 0);
        }
    }

    internal void Update(double[] coefficients)
    {
        _rows ??= new double[Block * _width];
        Array.Clear(_gradient ??= new double[_width]);
        Array.Clear(_hessian ??= new double[_size * _width]);
        Loss = 0;
        Span<double> curvatures = stackalloc double[Block];
        for (var row = from; row < until; row += Block)
        {
            Array.Clear(_rows);
            curvatures.Clear();
            for (var place = 0; place < Math.Min(Block, until - row); place++)
                curvatures[place] = AddGradient(row + place, _rows.AsSpan(place * _width, _width), coefficients);
            AddHessian(curvatures);
        }
    }

    /// <summary>Writes the row's terms out in full and adds its loss and gradient.</summary>
    /// <returns>What its terms count for in the Hessian.</returns>
    double AddGradient(int row, Span<double> full, double[] coefficients)
    {
        var count = encoding.Encode(_columns, row, _terms, _values);
        var score = Score(count, coefficients);
        full[0] = 1;
        for (var place = 0; place < count; place++) full[_terms[place] + 1] = _values[place];
        var (weight, happened, probability) = (rows.Weights[row], rows.Outcomes[row] ? 1.0 : 0, LogOdds.ToProbability(score));
        Loss += weight * LogOdds.Loss(score, happened);
        var slope = weight * (probability - happened);
        _gradient![0] += slope;
        for (var place = 0; place < count; place++) _gradient[_terms[place] + 1] += slope * _values[place];
        return weight * probability * (1 - probability);
    }

    /// <summary>Log-odds of the row whose terms were encoded last.</summary>
    double Score(int count, double[] coefficients)
    {
        var score = coefficients[0];
        for (var place = 0; place < count; place++) score += coefficients[_terms[place] + 1] * _values[place];
        return score;
    }

    /// <summary>Adds the block's rows to the half of the Hessian below its diagonal, a vector further where the diagonal cuts one.</summary>
    void AddHessian(ReadOnlySpan<double> curvatures)
    {
        var step = Vector256<double>.Count;
        ReadOnlySpan<Vector256<double>> first = Vectors(0), second = Vectors(1), third = Vectors(2), fourth = Vectors(3);
        for (var term = 0; term < _size; term++)
        {
            var (a, b, c, d) = (curvatures[0] * _rows![term], curvatures[1] * _rows[_width + term], curvatures[2] * _rows[2 * _width + term], curvatures[3] * _rows[3 * _width + term]);
            if (a == 0 && b == 0 && c == 0 && d == 0) continue;
            var line = MemoryMarshal.Cast<double, Vector256<double>>(_hessian.AsSpan(term * _width, _width))[..(term / step + 1)];
            var (va, vb, vc, vd) = (Vector256.Create(a), Vector256.Create(b), Vector256.Create(c), Vector256.Create(d));
            for (var at = 0; at < line.Length; at++)
                line[at] = line[at] + (va * first[at] + vb * second[at]) + (vc * third[at] + vd * fourth[at]);
        }
    }

    ReadOnlySpan<Vector256<double>> Vectors(int place) => MemoryMarshal.Cast<double, Vector256<double>>(_rows.AsSpan(place * _width, _width));

    internal void AddTo(double[] gradient, double[] hessian)
    {
        for (var term = 0; term < _size; term++)
        {
            gradient[term] += _gradient![term];
            for (var other = 0; other <= term; other++) hessian[term * _size + other] += _hessian![term * _width + other];
        }
    }
}
