using MathNet.Numerics.LinearAlgebra;

namespace Insights.Models.Learners;

/// <summary>
/// The coefficients with the lowest C·Σ weight·loss + ½·Σ coefficient², by Newton's method (iteratively reweighted least squares). The
/// penalty makes the sum strictly convex: there is exactly one such place even where the outcomes are separated.
/// </summary>
/// <param name="Coefficients">The intercept, which is not penalised, then one per term.</param>
/// <param name="Hessian">Of the penalised loss, divided by C, at the optimum.</param>
/// <param name="Steps">How many were taken.</param>
sealed record LogisticOptimum(double[] Coefficients, Matrix<double> Hessian, int Steps)
{
    const int MostSteps = 100;

    // Newton's method doubles the correct digits with each step: after one this short, all are, and the Hessian before it is the optimum's.
    const double ShortStep = 1e-8;

    internal static LogisticOptimum Find(LogisticEncoding encoding, TrainingRows rows, double strength, double[]? start = null)
    {
        var sums = new LogisticSums(encoding, rows, 1 / strength);
        var at = start?.ToArray() ?? Start(encoding, rows);
        sums.Update(at);
        for (var step = 1; ; step++)
        {
            var hessian = sums.Hessian;
            var direction = hessian.Cholesky().Solve(sums.Gradient);
            if (direction.InfinityNorm() < ShortStep)
            {
                for (var place = 0; place < at.Length; place++) at[place] -= direction[place];
                return new(at, hessian, step);
            }
            if (!Descend(sums, at, direction) || step == MostSteps) return new(at, sums.Hessian, step);
        }
    }

    internal double[] StandardErrors()
    {
        var covariance = Hessian.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(Hessian.RowCount));
        return [.. covariance.Diagonal().Select(Math.Sqrt)];
    }

    static double[] Start(LogisticEncoding encoding, TrainingRows rows)
    {
        double happened = 0, all = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            all += rows.Weights[row];
            if (rows.Outcomes[row]) happened += rows.Weights[row];
        }
        var at = new double[encoding.Terms.Count + 1];
        at[0] = LogOdds.Of(happened / all);
        return at;
    }

    /// <summary>Goes the whole way, or half of it until the loss does not rise; the sums are then of that place. False where no share of the way is better.</summary>
    static bool Descend(LogisticSums sums, double[] at, Vector<double> direction)
    {
        var from = at.ToArray();
        // Near the optimum the loss changes by less than its own rounding, which must not stop the last step.
        var most = sums.Loss + 1e-12 * Math.Abs(sums.Loss);
        for (var share = 1.0; share > 1e-10; share /= 2)
        {
            for (var place = 0; place < at.Length; place++) at[place] = from[place] - share * direction[place];
            // What the next step needs is summed along: hardly ever is a whole step too long.
            sums.Update(at);
            if (sums.Loss <= most) return true;
        }
        from.CopyTo(at, 0);
        sums.Update(at);
        return false;
    }
}
