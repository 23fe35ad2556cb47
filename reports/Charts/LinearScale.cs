namespace Insights.Reports.Charts;

/// <summary>Values to places along an axis, with round tick values.</summary>
public sealed class LinearScale
{
    readonly double _from, _to, _start, _end;

    LinearScale(double from, double to, double start, double end, IReadOnlyList<double> ticks)
    {
        (_from, _to, _start, _end) = (from, to, start, end);
        Ticks = ticks;
    }

    /// <summary>Round values within the scale, ascending.</summary>
    public IReadOnlyList<double> Ticks { get; }

    public double From => _from;

    public double To => _to;

    /// <summary>A scale that holds all the values, widened to round ends.</summary>
    /// <param name="values">What must fit; no values give 0 to 1.</param>
    /// <param name="start">Place of the lowest value.</param>
    /// <param name="end">Place of the highest; may be less than <paramref name="start"/> (vertical axes).</param>
    /// <param name="count">About how many ticks.</param>
    /// <param name="withZero">Whether 0 must be on the scale, as under bars.</param>
    public static LinearScale Over(IEnumerable<double> values, double start, double end, int count = 5, bool withZero = true)
    {
        var all = values.Where(double.IsFinite).Concat(withZero ? [0.0] : []).ToList();
        var (low, high) = all.Count == 0 ? (0.0, 1.0) : (all.Min(), all.Max());
        // Values that differ by rounding only have no axis of their own: show their distance from zero.
        if (high - low <= 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high)))
            (low, high) = (Math.Min(low, 0), low == 0 ? 1 : Math.Max(high, 0));
        var step = NiceStep((high - low) / Math.Max(1, count));
        var (from, to) = (Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step);
        return new LinearScale(from, to, start, end, TicksBetween(from, to, step));
    }

    /// <summary>A scale with these very ends.</summary>
    public static LinearScale Exactly(double from, double to, double start, double end, int count = 5)
    {
        var step = NiceStep((to - from) / Math.Max(1, count));
        return new LinearScale(from, to, start, end, TicksBetween(Math.Ceiling(from / step - 1e-9) * step, to, step));
    }

    /// <summary>The place of a value; values off the scale stop at its ends.</summary>
    public double At(double value) => _start + (Math.Clamp(value, _from, _to) - _from) / (_to - _from) * (_end - _start);

    // 1, 2, 5 times a power of ten: Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990.
    static double NiceStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var leading = rough / power;
        return power * (leading <= 1 + 1e-9 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10);
    }

    static List<double> TicksBetween(double from, double to, double step)
    {
        var count = (int)Math.Floor((to - from) / step + 1e-6);
        // Multiples rather than a running sum, which would drift.
        return [.. Enumerable.Range(0, count + 1).Select(i => Math.Round((from + i * step) / step) * step)];
    }
}
