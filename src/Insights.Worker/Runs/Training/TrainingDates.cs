using Insights.Worker.Score;

namespace Insights.Worker.Runs.Training;

/// <summary>Which days a training looks at.</summary>
/// <param name="Days">The last days of months, oldest first, whose horizon is over.</param>
/// <param name="Blocks">The latest of them in blocks: each block is foretold by a model that learned from days whose horizon was over before it.</param>
sealed record TrainingDates(IReadOnlyList<DateOnly> Days, IReadOnlyList<IReadOnlyList<DateOnly>> Blocks)
{
    const int MostSnapshots = 24;
    const int JudgedMonths = 4;
    const int MonthsOfBlock = 2;

    /// <summary>Fewer leave too little to learn from before the months that are judged.</summary>
    public const int FewestSnapshots = 10;

    /// <param name="asOf">The run's day.</param>
    /// <param name="firstDay">The first day of which the data tells.</param>
    public static TrainingDates Of(DateOnly asOf, DateOnly firstDay)
    {
        var latest = asOf.AddDays(-Target.HorizonDays);
        var months = Enumerable.Range(0, MostSnapshots)
            .Select(back => new DateOnly(latest.Year, latest.Month, 1).AddMonths(1 - back).AddDays(-1))
            .Where(day => day <= latest && day > firstDay).Order().ToList();
        return new(months, [.. months.TakeLast(JudgedMonths).Chunk(MonthsOfBlock)]);
    }

    /// <summary>Whether <see cref="EverySecond"/> left days out.</summary>
    public bool IsThinned { get; private init; }

    /// <summary>
    /// Of the days before those judged every second one, counted back from the latest: where there are many more rows than are learned from, the days between
    /// cost as much as the others and tell of the same people and, as the horizon is three months long, of the same outcomes.
    /// </summary>
    public TrainingDates EverySecond()
    {
        var before = Days.Where(day => day < JudgedFrom).ToList();
        return this with { IsThinned = true, Days = [.. before.Where((_, place) => (before.Count - 1 - place) % 2 == 0), .. Days.Where(day => day >= JudgedFrom)] };
    }

    public DateOnly JudgedFrom => Blocks[0][0];

    /// <summary>Whether a model that foretells a block may learn from a day.</summary>
    public static bool MayLearn(DateOnly day, IReadOnlyList<DateOnly> block) => day.AddDays(Target.HorizonDays) <= block[0];
}
