using MathNet.Numerics.LinearAlgebra;

namespace Insights.Models.Learners;

/// <summary>
/// Loss, gradient and Hessian of a penalised logistic regression, summed over the rows. Place 0 is the intercept. The rows are cut into the
/// same parts whatever the number of threads, and the parts are added in turn: so the sums are always the same.
/// </summary>
sealed class LogisticSums
{
    /// <summary>Below this a part is not worth a thread.</summary>
    const int FewestOfPart = 4096;

    const int MostParts = 8;

    readonly double _penalty;
    readonly LogisticPart[] _parts;
    readonly double[] _hessian;
    readonly double[] _gradient;

    internal LogisticSums(LogisticEncoding encoding, TrainingRows rows, double penalty)
    {
        _penalty = penalty;
        var parts = Math.Clamp(rows.Count / FewestOfPart, 1, MostParts);
        _parts = [.. Enumerable.Range(0, parts).Select(part => new LogisticPart(
            encoding, rows, (int)((long)rows.Count * part / parts), (int)((long)rows.Count * (part + 1) / parts)))];
        _gradient = new double[encoding.Terms.Count + 1];
        _hessian = new double[_gradient.Length * _gradient.Length];
    }

    internal double Loss { get; private set; }

    internal Vector<double> Gradient => Vector<double>.Build.Dense(_gradient);

    internal Matrix<double> Hessian => Matrix<double>.Build.Dense(_gradient.Length, _gradient.Length, [.. _hessian]);

    internal double LossAt(double[] coefficients)
    {
        ForEach(part => part.FindLoss(coefficients));
        return Penalty(coefficients) + _parts.Sum(part => part.Loss);
    }

    internal void Update(double[] coefficients)
    {
        ForEach(part => part.Update(coefficients));
        Loss = Penalty(coefficients) + _parts.Sum(part => part.Loss);
        Array.Clear(_hessian);
        Array.Clear(_gradient);
        foreach (var part in _parts) part.AddTo(_gradient, _hessian);
        AddPenalty(coefficients);
    }

    void ForEach(Action<LogisticPart> work)
    {
        if (_parts.Length == 1) work(_parts[0]);
        else Parallel.ForEach(_parts, work);
    }

    double Penalty(double[] coefficients)
    {
        var squares = 0.0;
        for (var place = 1; place < coefficients.Length; place++) squares += coefficients[place] * coefficients[place];
        return _penalty * squares / 2;
    }

    /// <summary>Only the half below the diagonal was summed.</summary>
    void AddPenalty(double[] coefficients)
    {
        var size = _gradient.Length;
        for (var place = 1; place < size; place++)
        {
            _gradient[place] += _penalty * coefficients[place];
            _hessian[place * size + place] += _penalty;
        }
        for (var low = 0; low < size; low++)
            for (var high = low + 1; high < size; high++) _hessian[low * size + high] = _hessian[high * size + low];
    }
}
