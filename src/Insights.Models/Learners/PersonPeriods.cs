namespace Insights.Models.Learners;

/// <summary>
/// One row for each subject and interval it was at risk in (Singer and Willett 1993, doi:10.3102/10769986018002155), with the weights of the
/// life table: half for a part of an interval.
/// </summary>
/// <param name="Subjects">Whose row it is, by place.</param>
/// <param name="Intervals">Which interval, from 1.</param>
/// <param name="Labels">1 where the event came in it, else 0.</param>
/// <param name="Weights">What it counts for.</param>
sealed record PersonPeriods(int[] Subjects, float[] Intervals, float[] Labels, float[] Weights)
{
    /// <exception cref="ArgumentException">There would be too many rows, nobody is at risk in an interval, or all rows are of one kind.</exception>
    internal static PersonPeriods Of(IReadOnlyList<SurvivalTime> subjects, IReadOnlyList<double> ends, int mostRows)
    {
        var rows = Count(subjects, ends, mostRows);
        var expanded = new PersonPeriods(new int[rows], new float[rows], new float[rows], new float[rows]);
        var row = 0;
        for (var subject = 0; subject < subjects.Count; subject++)
            for (var interval = 0; interval < ends.Count; interval++)
                if (PersonPeriod.Of(subjects[subject], Start(ends, interval), ends[interval]) is { IsAtRisk: true } period)
                    expanded.Set(row++, subject, interval + 1, period, subjects[subject].Weight);
        expanded.ThrowIfOneKind(ends);
        return expanded;
    }

    static double Start(IReadOnlyList<double> ends, int interval) => interval == 0 ? 0 : ends[interval - 1];

    static int Count(IReadOnlyList<SurvivalTime> subjects, IReadOnlyList<double> ends, int mostRows)
    {
        var all = 0L;
        for (var interval = 0; interval < ends.Count; interval++)
        {
            var (start, end) = (Start(ends, interval), ends[interval]);
            var atRisk = subjects.Count(subject => PersonPeriod.Of(subject, start, end).IsAtRisk);
            if (atRisk == 0)
                throw new ArgumentException(FormattableString.Invariant(
                    $"Nobody was followed in the interval from {start} to {end}, so nothing is known of its hazard: choose ends within the follow-up, or longer intervals."));
            all += atRisk;
        }
        return all <= mostRows ? (int)all : throw new ArgumentException(FormattableString.Invariant(
            $"{subjects.Count:N0} subjects in {ends.Count} intervals make {all:N0} rows, and {mostRows:N0} are the most: take fewer or longer intervals, a sample of the subjects, or allow more rows."));
    }

    void Set(int row, int subject, int interval, PersonPeriod period, double weight)
    {
        (Subjects[row], Intervals[row]) = (subject, interval);
        (Labels[row], Weights[row]) = (period.IsEvent ? 1 : 0, (float)(period.IsPartial ? weight / 2 : weight));
    }

    void ThrowIfOneKind(IReadOnlyList<double> ends)
    {
        if (!Labels.Contains(1)) throw new ArgumentException(FormattableString.Invariant($"Nobody had the event up to {ends[^1]}: no hazard can be learned until some have."));
        if (!Labels.Contains(0)) throw new ArgumentException("Everybody had the event in the first interval they were followed in: take shorter intervals.");
    }
}
