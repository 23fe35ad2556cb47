namespace Insights.Models.Learners;

/// <summary>What a <see cref="DiscreteTimeHazard"/> expects of each row. Estimates without an interval of their own: nothing here says how sure they are.</summary>
public sealed class HazardCurves
{
    readonly double[] _byRow;

    internal HazardCurves(IReadOnlyList<double> ends, double[] byRow) => (Ends, _byRow) = (ends, byRow);

    /// <summary>Where the intervals end.</summary>
    public IReadOnlyList<double> Ends { get; }

    /// <summary>How many rows.</summary>
    public int Rows => _byRow.Length / Ends.Count;

    /// <summary>Of one row, for each interval: the probability of the event in it for who enters it without one, within [0, 1].</summary>
    /// <param name="row">From 0.</param>
    public ReadOnlySpan<double> Hazards(int row) => _byRow.AsSpan(row * Ends.Count, Ends.Count);

    /// <summary>Of one row, for each interval: the probability of no event up to its end. Never rises.</summary>
    /// <param name="row">From 0.</param>
    public double[] Survival(int row)
    {
        var (survival, at) = (new double[Ends.Count], 1.0);
        foreach (var (interval, hazard) in Hazards(row).ToArray().Index()) survival[interval] = at *= 1 - hazard;
        return survival;
    }

    /// <summary>The probability of the event within the next intervals.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="intervals">How many, at least 1.</param>
    /// <param name="survived">How many intervals it has come through without the event; 0 at the origin.</param>
    /// <returns>Within [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last of them lies past the last interval, of which nothing is known.</exception>
    public double EventWithin(int row, int intervals, int survived = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(intervals, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(survived);
        if (intervals > Ends.Count - survived)
            throw new ArgumentOutOfRangeException(nameof(intervals), intervals,
                $"After {survived} of {Ends.Count} intervals the hazard of {Math.Max(0, Ends.Count - survived)} more is known; ask for fewer, or follow longer.");
        var survival = 1.0;
        foreach (var hazard in Hazards(row).Slice(survived, intervals)) survival *= 1 - hazard;
        return 1 - survival;
    }
}
