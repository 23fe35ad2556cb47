namespace Insights.Models.Learners;

/// <summary>Log-odds as a straight line in one variable: the exact fit without penalty, for calibration and for judging it.</summary>
sealed record LogisticLine(double Intercept, double Slope, double InterceptError, double SlopeError)
{
    const int MostSteps = 100;

    /// <summary>The line of the highest likelihood.</summary>
    /// <param name="x">Finite, and not all the same.</param>
    /// <param name="targets">Within [0, 1], not separated by x: both outcomes must occur among overlapping values.</param>
    /// <param name="weights">Above or at 0; empty when each row counts once.</param>
    internal static LogisticLine Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights = default)
    {
        var (mean, spread) = Scale(x, weights);
        var scaled = new double[x.Length];
        for (var row = 0; row < x.Length; row++) scaled[row] = (x[row] - mean) / spread;

        var at = Newton.Start;
        for (var step = 0; step < MostSteps; step++)
        {
            var here = Newton.Sum(scaled, targets, weights, at);
            var (changeOfLevel, changeOfSlope) = here.Step();
            var length = 1.0;
            // Newton's step may overshoot where the curve is flat; half of it, and half again, always leads down in the end.
            while (length > 1e-10 && Newton.Loss(scaled, targets, weights, (at.Level + length * changeOfLevel, at.Slope + length * changeOfSlope)) > here.LossHere)
                length /= 2;
            if (length <= 1e-10) break;
            at = (at.Level + length * changeOfLevel, at.Slope + length * changeOfSlope);
            if (Math.Abs(changeOfLevel) + Math.Abs(changeOfSlope) < 1e-12) break;
        }
        return Newton.Sum(scaled, targets, weights, at).Unscaled(at, mean, spread);
    }

    internal double At(double x) => Intercept + Slope * x;

    static (double Mean, double Spread) Scale(ReadOnlySpan<double> x, ReadOnlySpan<double> weights)
    {
        double total = 0, sum = 0, squares = 0;
        for (var row = 0; row < x.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            total += weight;
            sum += weight * x[row];
        }
        var mean = sum / total;
        for (var row = 0; row < x.Length; row++) squares += (weights.IsEmpty ? 1 : weights[row]) * (x[row] - mean) * (x[row] - mean);
        return (mean, Math.Sqrt(squares / total));
    }

    /// <summary>Gradient and Hessian of the loss in level and slope.</summary>
    readonly record struct Newton(double LossHere, double ByLevel, double BySlope, double LevelLevel, double LevelSlope, double SlopeSlope)
    {
        internal static (double Level, double Slope) Start => (0, 0);

        double Determinant => LevelLevel * SlopeSlope - LevelSlope * LevelSlope;

        internal static Newton Sum(ReadOnlySpan<double> x, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights, (double Level, double Slope) at)
        {
            double byLevel = 0, bySlope = 0, levels = 0, mixed = 0, slopes = 0;
            for (var row = 0; row < x.Length; row++)
            {
                var weight = weights.IsEmpty ? 1 : weights[row];
                var p = LogOdds.ToProbability(at.Level + at.Slope * x[row]);
                byLevel += weight * (p - targets[row]);
                bySlope += weight * (p - targets[row]) * x[row];
                var curvature = weight * p * (1 - p);
                levels += curvature;
                mixed += curvature * x[row];
                slopes += curvature * x[row] * x[row];
            }
            return new(Loss(x, targets, weights, at), byLevel, bySlope, levels, mixed, slopes);
        }

        internal static double Loss(ReadOnlySpan<double> x, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights, (double Level, double Slope) at)
        {
            var loss = 0.0;
            for (var row = 0; row < x.Length; row++)
                loss += (weights.IsEmpty ? 1 : weights[row]) * LogOdds.Loss(at.Level + at.Slope * x[row], targets[row]);
            return loss;
        }

        internal (double Level, double Slope) Step() => (
            (LevelSlope * BySlope - SlopeSlope * ByLevel) / Determinant,
            (LevelSlope * ByLevel - LevelLevel * BySlope) / Determinant);

        internal LogisticLine Unscaled((double Level, double Slope) at, double mean, double spread)
        {
            var ratio = mean / spread;
            return new(at.Level - at.Slope * ratio, at.Slope / spread,
                Math.Sqrt((SlopeSlope + 2 * ratio * LevelSlope + ratio * ratio * LevelLevel) / Determinant),
                Math.Sqrt(LevelLevel / Determinant) / spread);
        }
    }
}
