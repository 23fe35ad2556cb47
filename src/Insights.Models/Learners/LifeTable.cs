using Insights.Models.Units;

namespace Insights.Models.Learners;

/// <summary>
/// Hazard by interval, the actuarial life table (Cutler and Ederer 1958, doi:10.1016/0021-9681(58)90126-7): in which month of a contract
/// customers leave. Its rows are those a discrete-time hazard model is fitted to (Singer and Willett 1993, doi:10.3102/10769986018002155).
/// </summary>
/// <remarks>
/// With whole-month times and monthly intervals nothing is counted for half and the survival is Kaplan and Meier's. It misleads where intervals are
/// long against how fast people leave, as censoring within one is taken to be spread evenly, and as <see cref="KaplanMeier"/> does.
/// </remarks>
public static class LifeTable
{
    /// <summary>Counts the subjects up by interval; every cause counts as the event.</summary>
    /// <param name="times">At least one subject.</param>
    /// <param name="ends">Where the intervals end, rising, above 0; the first begins at 0. What comes after the last is left out.</param>
    /// <param name="level">Confidence level of the hazards, within (0, 1); log(−log) intervals, exact ones where none or all had the event.</param>
    /// <exception cref="ArgumentException">There is no subject, or the ends don't rise from above 0.</exception>
    public static IReadOnlyList<LifeTableRow> Of(SurvivalTimes times, IReadOnlyList<double> ends, double level = Estimate.UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(ends);
        times.OrRefuse("a life table");
        RisingOrRefuse(ends);
        var rows = new List<LifeTableRow>(ends.Count);
        var (start, survival) = (0.0, (double?)1);
        foreach (var end in ends)
        {
            var row = Count(times, start, end, level);
            survival *= row.Hazard is { } hazard ? 1 - hazard.Value : survival == 0 ? 1 : null;
            rows.Add(row with { Survival = survival });
            start = end;
        }
        return rows;
    }

    internal static IReadOnlyList<double> RisingOrRefuse(IReadOnlyList<double> ends) =>
        ends.Count > 0 && ends.Select((end, i) => double.IsFinite(end) && end > (i == 0 ? 0 : ends[i - 1])).All(rises => rises)
            ? ends
            : throw new ArgumentException("The intervals' ends must rise from above 0, for example 1, 2, 3 for three months.", nameof(ends));

    static LifeTableRow Count(SurvivalTimes times, double start, double end, double level)
    {
        var (atRisk, events, partial) = (0.0, 0.0, 0.0);
        foreach (var subject in times.Subjects)
        {
            var period = PersonPeriod.Of(subject, start, end);
            if (period.IsAtRisk) atRisk += subject.Weight;
            if (period.IsEvent) events += subject.Weight;
            if (period.IsPartial) partial += subject.Weight;
        }
        var exposed = atRisk - partial / 2;
        return new LifeTableRow(start, end, atRisk, events, partial, exposed, exposed > 0 ? Hazard(events, exposed, level) : null, null);
    }

    static Estimate Hazard(double events, double exposed, double level)
    {
        var hazard = Math.Min(1, events / exposed);
        var sure = SurvivalIntervals.IfNobodyLeft(exposed, level);
        var (low, high) = hazard switch
        {
            0 => (0, 1 - sure),
            1 => (sure, 1),
            _ => SurvivalInterval.LogLog.Around(hazard, Math.Sqrt(hazard * (1 - hazard) / exposed), level),
        };
        return new Estimate(hazard, low, high, level, (long)Math.Round(exposed));
    }
}
