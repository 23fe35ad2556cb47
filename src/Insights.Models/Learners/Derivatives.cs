using System.Numerics;
using System.Runtime.InteropServices;

namespace Insights.Models.Learners;

/// <summary>
/// Gradient and hessian of every row as two 32-bit whole numbers in one <see cref="long"/>. One addition sums both, and sums of
/// whole numbers are the same in any order, hence for any number of threads. The units are powers of two, chosen for
/// each tree so that no sum over rows can overflow.
/// </summary>
sealed class Derivatives
{
    const int BlockRows = 8192;

    readonly IObjective _objective;
    readonly float[] _labels, _weights, _gradients, _hessians;
    readonly double[] _gradientSums, _hessianSums;
    readonly bool _allAlike;
    readonly WorkerTeam _team;

    internal Derivatives(IObjective objective, float[] labels, float[] weights, WorkerTeam team)
    {
        (_objective, _labels, _weights, _team) = (objective, labels, weights, team);
        (_gradients, _hessians, Packed) = (new float[labels.Length], new float[labels.Length], new long[labels.Length]);
        var blocks = (labels.Length + BlockRows - 1) / BlockRows;
        (_gradientSums, _hessianSums) = (new double[blocks], new double[blocks]);
        _allAlike = !weights.AsSpan().ContainsAnyExcept(1f);
    }

    internal long[] Packed { get; }

    internal double GradientUnit { get; private set; }

    internal double HessianUnit { get; private set; }

    internal double Gradient(long sum) => (int)(sum >> 32) * GradientUnit;

    internal double Hessian(long sum) => (uint)sum * HessianUnit;

    internal void Update(float[] scores, bool[]? sampled)
    {
        ForEachBlock((block, start, end) => Differentiate(block, scores.AsSpan(start..end), start));
        // Summed block by block in a fixed order: the unit must not depend on the number of threads. Half the range is left for rounding.
        GradientUnit = Unit(_gradientSums.Sum(), 1 << 30);
        HessianUnit = Unit(_hessianSums.Sum(), 1 << 30);
        if (_allAlike && sampled is null) ForEachBlock((_, start, end) => Pack(start, end));
        else ForEachBlock((_, start, end) => PackWeighted(start, end, sampled));
    }

    static double Unit(double sum, double most) => Math.Pow(2, Math.Ceiling(Math.Log2(Math.Max(sum, 1e-20) / most)));

    void ForEachBlock(Action<int, int, int> work) => _team.Run(worker =>
    {
        for (var block = worker; block < _gradientSums.Length; block += _team.Size)
            work(block, block * BlockRows, Math.Min(_labels.Length, (block + 1) * BlockRows));
    });

    void Differentiate(int block, ReadOnlySpan<float> scores, int start)
    {
        var gradients = _gradients.AsSpan(start, scores.Length);
        var hessians = _hessians.AsSpan(start, scores.Length);
        _objective.Derivatives(scores, _labels.AsSpan(start, scores.Length), gradients, hessians);
        double gradientSum = 0, hessianSum = 0;
        for (var row = 0; row < gradients.Length; row++)
        {
            gradientSum += Math.Abs(gradients[row]) * (double)_weights[start + row];
            hessianSum += hessians[row] * (double)_weights[start + row];
        }
        (_gradientSums[block], _hessianSums[block]) = (gradientSum, hessianSum);
    }

    /// <summary>Scaling by a power of two is exact; the cast back to whole numbers is the only rounding.</summary>
    void Pack(int start, int end)
    {
        var (perGradient, perHessian) = ((float)(1 / GradientUnit), (float)(1 / HessianUnit));
        var gradients = MemoryMarshal.Cast<float, Vector<float>>(_gradients.AsSpan(start..end));
        var hessians = MemoryMarshal.Cast<float, Vector<float>>(_hessians.AsSpan(start..end));
        var packed = MemoryMarshal.Cast<long, Vector<long>>(Packed.AsSpan(start..end));
        for (var i = 0; i < gradients.Length; i++)
        {
            Vector.Widen(Vector.ConvertToInt32(Vector.Round(gradients[i] * perGradient)), out var lowGradients, out var highGradients);
            Vector.Widen(Vector.ConvertToInt32(Vector.Round(hessians[i] * perHessian)), out var lowHessians, out var highHessians);
            packed[2 * i] = Vector.ShiftLeft(lowGradients, 32) + lowHessians;
            packed[2 * i + 1] = Vector.ShiftLeft(highGradients, 32) + highHessians;
        }
        for (var row = start + gradients.Length * Vector<float>.Count; row < end; row++)
            Packed[row] = Whole(MathF.Round(_gradients[row] * perGradient), MathF.Round(_hessians[row] * perHessian));
    }

    /// <summary>Rounded before they are weighed, so that a weight of 2 is the same as the row twice.</summary>
    void PackWeighted(int start, int end, bool[]? sampled)
    {
        var (perGradient, perHessian) = (1 / GradientUnit, 1 / HessianUnit);
        for (var row = start; row < end; row++)
        {
            double weight = sampled is null || sampled[row] ? _weights[row] : 0;
            Packed[row] = Whole(
                Math.Round(weight * Math.Round(_gradients[row] * perGradient)), Math.Round(weight * Math.Round(_hessians[row] * perHessian)));
        }
    }

    static long Whole(double gradient, double hessian) => ((long)gradient << 32) + (long)hessian;
}
