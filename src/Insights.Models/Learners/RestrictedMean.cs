using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Learners;

/// <summary>
/// The mean time without an event within a horizon: the area under the survival curve up to it (Irwin 1949; Royston and Parmar
/// 2013, doi:10.1186/1471-2288-13-152). Months a customer stays of the next 36, for example.
/// </summary>
/// <remarks>
/// It needs no assumption on hazards and stays sound where curves cross. It is no lifetime: two figures compare only at the same horizon.
/// It misleads as the curve does, under informative censoring, and its interval is too narrow when few are at risk near the horizon.
/// </remarks>
public sealed record RestrictedMean
{
    RestrictedMean(double asked, double horizon, double discountRate, double standardError, Estimate estimate) =>
        (Asked, Horizon, DiscountRate, StandardError, Estimate) = (asked, horizon, discountRate, standardError, estimate);

    /// <summary>The horizon asked for.</summary>
    public double Asked { get; }

    /// <summary>The horizon the mean is of; below <see cref="Asked"/> only when made by <see cref="Within"/>.</summary>
    public double Horizon { get; }

    /// <summary>Discount per unit of time: 0.01 takes 1 % off each month's worth when times are in months.</summary>
    public double DiscountRate { get; }

    /// <summary>From Greenwood's variance; 0 when nothing happened within the horizon, where the interval is an exact one.</summary>
    public double StandardError { get; }

    /// <summary>The mean, in the unit of the times, within 0 and the (discounted) horizon.</summary>
    public Estimate Estimate { get; }

    /// <summary>What to print beside a mean whose horizon had to be cut; null when it is the one asked for.</summary>
    public string? Caution => Horizon < Asked
        ? FormattableString.Invariant($"Restricted to {Horizon:0.##}, the longest follow-up, instead of {Asked:0.##}: nothing is known beyond it.")
        : null;

    /// <summary>The mean up to a horizon within the data.</summary>
    /// <param name="curve">The curve; its level is the interval's.</param>
    /// <param name="horizon">Above 0, at most <see cref="SurvivalCurve.KnownUntil"/>.</param>
    /// <param name="discountRate">Per unit of time; 0 or more. Time t counts (1 + rate)^−t.</param>
    /// <exception cref="ArgumentOutOfRangeException">The horizon lies past the data, or an argument is out of its range.</exception>
    public static RestrictedMean Of(SurvivalCurve curve, double horizon, double discountRate = 0)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (!(horizon > 0 && double.IsFinite(horizon) && horizon <= curve.KnownUntil))
            throw new ArgumentOutOfRangeException(nameof(horizon), horizon, FormattableString.Invariant(
                $"The curve is known to {curve.KnownUntil}, the longest follow-up, and is not extended beyond; ask for a horizon above 0 within it."));
        return Make(curve, horizon, horizon, discountRate);
    }

    /// <summary>The mean up to a horizon or, where the data end earlier, up to the longest follow-up: see <see cref="Caution"/>.</summary>
    /// <inheritdoc cref="Of"/>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range, or nobody was followed at all.</exception>
    public static RestrictedMean Within(SurvivalCurve curve, double horizon, double discountRate = 0)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var cut = Math.Min(horizon, curve.KnownUntil);
        if (!(cut > 0 && double.IsFinite(cut)))
            throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "A finite horizon above 0 is expected, and somebody followed past time 0.");
        return Make(curve, horizon, cut, discountRate);
    }

    /// <summary>
    /// The first group's mean less the second's, up to the same horizon, the groups having no subject in common. Where the intervals
    /// are symmetric this is the usual normal interval; see <see cref="IndependentDifference"/>.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static Estimate Difference(SurvivalCurve curve, SurvivalCurve other, double horizon, double discountRate = 0) =>
        IndependentDifference.Of(Of(curve, horizon, discountRate).Estimate, Of(other, horizon, discountRate).Estimate);

    static RestrictedMean Make(SurvivalCurve curve, double asked, double horizon, double discountRate)
    {
        if (!(discountRate >= 0 && double.IsFinite(discountRate)))
            throw new ArgumentOutOfRangeException(nameof(discountRate), discountRate, "A discount of 0 or more per unit of time is expected, 0.01 for 1 %.");
        var (mean, variance) = Area(curve, horizon, discountRate);
        var error = Math.Sqrt(variance);
        var most = Worth(0, horizon, discountRate);
        var half = Quantiles.Normal(curve.Level) * error;
        var (low, high) = variance > 0 ? (Math.Max(0, mean - half), Math.Min(most, mean + half)) : AllAlike(curve, mean, horizon, most);
        return new RestrictedMean(asked, horizon, discountRate, error, new Estimate(mean, low, high, curve.Level, curve.N));
    }

    // Backwards, so that the area still to come is at hand at each event: it is what the event's hazard puts at stake.
    static (double Mean, double Variance) Area(SurvivalCurve curve, double horizon, double rate)
    {
        var (area, variance, end) = (0.0, 0.0, horizon);
        for (var i = curve.Steps.Count - 1; i >= 0; i--)
        {
            var step = curve.Steps[i];
            if (step.Time >= horizon) continue;
            area += step.Survival * Worth(step.Time, end, rate);
            end = step.Time;
            if (step.Survival > 0) variance += area * area * step.Events / (step.AtRisk * (step.AtRisk - step.Events));
        }
        return (area + Worth(0, end, rate), variance);
    }

    /// <summary>A stretch of time, each moment t of it counting (1 + rate)^−t.</summary>
    internal static double Worth(double from, double to, double rate)
    {
        var force = Math.Log(1 + rate);
        if (force == 0) return to - from;
        // e^(−f·from) − e^(−f·to) without losing digits on a short stretch.
        return Math.Exp(-force * from) * -ExpMinus1(-force * (to - from)) / force;
    }

    // e^x − 1 = 2·e^(x/2)·sinh(x/2).
    static double ExpMinus1(double x) => 2 * Math.Exp(x / 2) * Math.Sinh(x / 2);

    // Everybody the same: no spread to estimate from. At least the share p of all is like them, the others anywhere within 0 and the horizon.
    static (double Low, double High) AllAlike(SurvivalCurve curve, double mean, double horizon, double most)
    {
        var gone = curve.Steps.FirstOrDefault(step => step.Survival == 0)?.Time ?? horizon;
        var p = SurvivalIntervals.IfNobodyLeft(curve.AtRisk(Math.Min(gone, horizon)), curve.Level);
        return (p * mean, p * mean + (1 - p) * most);
    }
}
