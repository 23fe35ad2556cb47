namespace Insights.Models.Learners;

/// <summary>
/// Gradient and hessian of every row as two 32-bit whole numbers in one <see cref="long"/>. One addition sums both, and sums of
/// whole numbers are the same in any order, hence for any number of threads. The units are powers of two, chosen for
/// each tree so that no sum over rows can overflow.
/// </summary>
sealed class Derivatives(IObjective objective, float[] labels, float[] weights, WorkerTeam team)
{
    const int BlockRows = 8192;
    readonly float[] _gradients = new float[labels.Length], _hessians = new float[labels.Length];
    readonly double[] _gradientSums = new double[labels.Length / BlockRows + 1], _hessianSums = new double[labels.Length / BlockRows + 1];

    internal long[] Packed { get; } = new long[labels.Length];

    internal double GradientUnit { get; private set; }

    internal double HessianUnit { get; private set; }

    internal double Gradient(long sum) => (int)(sum >> 32) * GradientUnit;

    internal double Hessian(long sum) => (uint)sum * HessianUnit;

    internal void Update(float[] scores, bool[]? sampled)
    {
        team.Run(worker => Differentiate(worker, scores));
        // Summed block by block in a fixed order: the unit must not depend on the number of threads. Half the range is left for rounding.
        GradientUnit = Unit(_gradientSums.Sum(), 1 << 30);
        HessianUnit = Unit(_hessianSums.Sum(), 1L << 31);
        team.Run(worker => Pack(worker, sampled));
    }

    static double Unit(double sum, double most) => Math.Pow(2, Math.Ceiling(Math.Log2(Math.Max(sum, 1e-200) / most)));

    void Differentiate(int worker, float[] scores)
    {
        for (var block = worker; block < _gradientSums.Length; block += team.Size)
        {
            var (start, end) = (block * BlockRows, Math.Min(labels.Length, (block + 1) * BlockRows));
            var g = _gradients.AsSpan(start..end);
            var h = _hessians.AsSpan(start..end);
            objective.Derivatives(scores.AsSpan(start..end), labels.AsSpan(start..end), g, h);
            double gradientSum = 0, hessianSum = 0;
            for (var i = 0; i < g.Length; i++)
            {
                gradientSum += Math.Abs(g[i]) * weights[start + i];
                hessianSum += h[i] * weights[start + i];
            }
            (_gradientSums[block], _hessianSums[block]) = (gradientSum, hessianSum);
        }
    }

    void Pack(int worker, bool[]? sampled)
    {
        var (perGradient, perHessian) = (1 / GradientUnit, 1 / HessianUnit);
        var (start, end) = team.Part(worker, labels.Length);
        for (var row = start; row < end; row++)
        {
            // Rounded before they are weighed, so that a weight of 2 is the same as the row twice.
            var weight = sampled is null || sampled[row] ? weights[row] : 0;
            var gradient = (long)Math.Round(weight * Math.Round(_gradients[row] * perGradient));
            Packed[row] = (gradient << 32) + (long)Math.Round(weight * Math.Round(_hessians[row] * perHessian));
        }
    }
}
