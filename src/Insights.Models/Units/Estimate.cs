namespace Insights.Models.Units;

/// <summary>A figure with its uncertainty: the value, the interval around it, and what it rests on.</summary>
/// <param name="Value">The point estimate, in the unit of the <see cref="Finding"/> that carries it.</param>
/// <param name="Low">Lower end of the interval, same unit, at most <paramref name="Value"/> but for shrunken intervals.</param>
/// <param name="High">Upper end of the interval, same unit.</param>
/// <param name="Level">The interval's confidence level, within (0, 1]; 1 marks a figure counted in full, which has no sampling error.</param>
/// <param name="N">How many observations it rests on; at least 0.</param>
public sealed record Estimate(double Value, double Low, double High, double Level, long N)
{
    /// <summary>The level used wherever nothing else is asked for: 95 %.</summary>
    public const double UsualLevel = 0.95;

    /// <summary>A figure counted in full (customers on the books, money paid): its interval is the value itself.</summary>
    /// <param name="value">The counted figure; finite.</param>
    /// <param name="n">How many rows were counted.</param>
    /// <returns>An estimate whose interval has no width.</returns>
    public static Estimate Counted(double value, long n) => new(value, value, value, 1.0, n);

    /// <summary>The same estimate in another unit, for example a share shown as points.</summary>
    /// <param name="factor">What to multiply with; a negative factor turns the interval round.</param>
    public Estimate Times(double factor) => factor >= 0
        ? this with { Value = Value * factor, Low = Low * factor, High = High * factor }
        : this with { Value = Value * factor, Low = High * factor, High = Low * factor };
}
