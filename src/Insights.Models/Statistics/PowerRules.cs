namespace Insights.Models.Statistics;

/// <summary>How sure a planned test shall be.</summary>
public sealed record PowerRules
{
    /// <summary>The probability to find an effect of the planned size; within (0, 1).</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>The probability to find one where none is, two-sided and of all comparisons together; within (0, 1).</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>How many arms are compared with the control: each comparison gets α/comparisons (Bonferroni); at least 1.</summary>
    public int Comparisons { get; init; } = 1;

    /// <summary>How many people it takes to tell as much as one stranger, because people of one account do alike; at least 1.</summary>
    public double DesignEffect { get; init; } = 1;

    /// <summary>The level of each comparison's interval, 1 − α/comparisons.</summary>
    public double Level => 1 - Alpha / Comparisons;

    internal void Check()
    {
        if (Power is not (> 0 and < 1)) throw new ArgumentException($"A power lies within 0 and 1, not {Power}.");
        if (Alpha is not (> 0 and < 1)) throw new ArgumentException($"α lies within 0 and 1, not {Alpha}.");
        if (Comparisons < 1) throw new ArgumentException($"There is at least one comparison, not {Comparisons}.");
        if (DesignEffect is not (>= 1 and < double.PositiveInfinity)) throw new ArgumentException($"A design effect is at least 1, not {DesignEffect}.");
    }
}
