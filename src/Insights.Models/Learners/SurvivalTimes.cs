namespace Insights.Models.Learners;

/// <summary>
/// Checked times to event, counted up by distinct time: what every estimate of survival is made of. Times are equal only if
/// they are the same number; round measured times to their unit first.
/// </summary>
public sealed class SurvivalTimes
{
    /// <summary>The highest number a cause may have.</summary>
    public const int MaximumCause = 255;

    SurvivalTimes(SurvivalTime[] subjects)
    {
        Array.Sort(subjects, (a, b) => a.Time.CompareTo(b.Time));
        Subjects = subjects;
        Causes = [.. subjects.Select(subject => subject.Cause).Where(cause => cause > 0).Distinct().Order()];
        N = (long)Math.Round(subjects.Sum(subject => subject.Weight));
        RiskSets = CountUp(subjects);
    }

    /// <summary>The subjects by time.</summary>
    public IReadOnlyList<SurvivalTime> Subjects { get; }

    /// <summary>The causes that occur, ascending; without the 0 of the censored.</summary>
    public IReadOnlyList<int> Causes { get; }

    /// <summary>How many subjects: the sum of the weights, rounded.</summary>
    public long N { get; }

    /// <summary>One for each distinct time, ascending.</summary>
    public IReadOnlyList<RiskSet> RiskSets { get; }

    /// <summary>The longest time anybody was followed; 0 without subjects.</summary>
    public double LastFollowUp => Subjects.Count == 0 ? 0 : Subjects[^1].Time;

    /// <summary>Checks the subjects and counts them up. None at all is allowed: a stratum can lack a group.</summary>
    /// <exception cref="ArgumentException">A time, cause, entry or weight is out of its range; the message names the subject.</exception>
    public static SurvivalTimes Of(IEnumerable<SurvivalTime> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        SurvivalTime[] all = [.. subjects];
        for (var i = 0; i < all.Length; i++)
            if (Fault(all[i]) is { } fault)
                throw new ArgumentException($"Subject {i + 1} of {all.Length}: {fault}", nameof(subjects));
        return new SurvivalTimes(all);
    }

    /// <summary>The subjects of both, as one group.</summary>
    public SurvivalTimes Together(SurvivalTimes other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new SurvivalTimes([.. Subjects, .. other.Subjects]);
    }

    internal SurvivalTimes OrRefuse(string what) => Subjects.Count > 0
        ? this
        : throw new ArgumentException($"There is no subject to estimate {what} from; withhold it, or widen the selection.");

    static string? Fault(SurvivalTime subject) => subject switch
    {
        { Time: var time } when !double.IsFinite(time) || time < 0 => $"the time is {time}; a finite time of at least 0 is expected.",
        { Cause: < 0 or > MaximumCause } => $"the cause is {subject.Cause}; 0 (censored) to {MaximumCause} is expected.",
        { Weight: var weight } when !double.IsFinite(weight) || weight <= 0 => $"the weight is {weight}; a finite one above 0 is expected. Leave out who counts nothing.",
        { Entry: 0 } => null,
        { Entry: var entry } when !(entry > 0 && entry < subject.Time) => $"it enters at {entry} and ends at {subject.Time}; it must enter before it ends, at 0 or later.",
        _ => null,
    };

    // From the last time back, so that the risk set is a sum of those still in it and never a difference that rounds below zero.
    static RiskSet[] CountUp(SurvivalTime[] subjects)
    {
        var sets = new List<RiskSet>();
        var entries = subjects.Where(subject => subject.Entry > 0).OrderByDescending(subject => subject.Entry).ToArray();
        var (followed, late, entered) = (0.0, 0.0, 0);
        for (var end = subjects.Length; end > 0;)
        {
            var time = subjects[end - 1].Time;
            var start = end;
            while (start > 0 && subjects[start - 1].Time == time) start--;
            foreach (var subject in subjects.AsSpan(start, end - start))
                if (subject.Entry > 0) late += subject.Weight;
                else followed += subject.Weight;
            while (entered < entries.Length && entries[entered].Entry >= time) late -= entries[entered++].Weight;
            sets.Add(AtOneTime(subjects.AsSpan(start, end - start), followed, late));
            end = start;
        }
        sets.Reverse();
        return [.. sets];
    }

    static RiskSet AtOneTime(ReadOnlySpan<SurvivalTime> ending, double followed, double late)
    {
        double[]? byCause = null;
        var (events, censored) = (0.0, 0.0);
        foreach (var (_, cause, _, weight) in ending)
        {
            if (cause == 0)
            {
                censored += weight;
                continue;
            }
            events += weight;
            if (byCause is null || byCause.Length <= cause) Array.Resize(ref byCause, cause + 1);
            byCause[cause] += weight;
        }
        // With fractional weights the late entrants' sum can be off by a rounding: nobody left is nobody left.
        var atRisk = followed + late;
        if (atRisk - events - censored < 1e-12 * atRisk) atRisk = events + censored;
        return new RiskSet(ending[0].Time, atRisk, followed, events, censored) { ByCause = byCause };
    }
}
