namespace Insights.Models.Learners;

/// <summary>How a <see cref="DiscreteTimeHazard"/> is fitted.</summary>
public sealed record HazardOptions
{
    /// <summary>Where the intervals end, rising, above 0, in the unit of the times; the first begins at 0. Null: <see cref="Intervals"/> of equal length.</summary>
    public IReadOnlyList<double>? Ends { get; init; }

    /// <summary>Without <see cref="Ends"/>: how many intervals from 0 to the longest follow-up; at least 1.</summary>
    public int Intervals { get; init; } = 12;

    /// <summary>Most rows of a subject and an interval; each takes about 4 bytes a column, and one more for its bin.</summary>
    public int MostRows { get; init; } = 10_000_000;

    /// <summary>How the trees are grown. Monotone constraints may name columns, or <see cref="DiscreteTimeHazard.IntervalColumn"/>.</summary>
    public BoostedTreesOptions Trees { get; init; } = new();

    /// <exception cref="ArgumentException">An option is out of range, or everybody left at once.</exception>
    internal IReadOnlyList<double> EndsFor(SurvivalTimes times)
    {
        if (MostRows < 1) throw new ArgumentException($"{nameof(MostRows)} is {MostRows}; at least 1 is expected.", nameof(MostRows));
        if (Ends is not null) return LifeTable.RisingOrRefuse(Ends);
        if (Intervals < 1) throw new ArgumentException($"{nameof(Intervals)} is {Intervals}; at least 1 is expected.", nameof(Intervals));
        var last = times.LastFollowUp;
        return last > 0
            ? [.. Enumerable.Range(1, Intervals).Select(interval => interval == Intervals ? last : last * interval / Intervals)]
            : throw new ArgumentException("Every time is 0: there is no follow-up to divide into intervals.");
    }
}
