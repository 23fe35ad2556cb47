using Insights.Models.Units;

namespace Insights.Models.Learners;

/// <summary>
/// An estimated survival curve: 1 before the first step, then constant from step to step. It says nothing past
/// <see cref="LastFollowUp"/>, and each interval holds for its time alone, not for the whole curve at once.
/// </summary>
public sealed class SurvivalCurve
{
    internal SurvivalCurve(SurvivalTimes times, IReadOnlyList<SurvivalStep> steps, double level, SurvivalInterval interval) =>
        (Times, Steps, Level, Interval) = (times, steps, level, interval);

    /// <summary>What it was estimated from.</summary>
    public SurvivalTimes Times { get; }

    /// <summary>The steps by time, those where only censoring happened included.</summary>
    public IReadOnlyList<SurvivalStep> Steps { get; }

    /// <summary>Confidence level of every interval.</summary>
    public double Level { get; }

    /// <summary>Scale of the intervals.</summary>
    public SurvivalInterval Interval { get; }

    /// <summary>Subjects.</summary>
    public long N => Times.N;

    /// <summary>The longest follow-up.</summary>
    public double LastFollowUp => Times.LastFollowUp;

    /// <summary>How far the curve is known: to the last follow-up, or for ever once nobody is left.</summary>
    public double KnownUntil => Steps[^1].Survival == 0 ? double.PositiveInfinity : LastFollowUp;

    /// <summary>Weight at risk just before a time: how much the curve rests on there. Below about ten it is a sketch.</summary>
    /// <param name="time">At least 0.</param>
    public double AtRisk(double time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        return Times.Subjects.Where(subject => subject.Time >= time && (subject.Entry == 0 || subject.Entry < time)).Sum(subject => subject.Weight);
    }

    /// <summary>The probability of no event up to and at a time.</summary>
    /// <param name="time">Within [0, <see cref="KnownUntil"/>].</param>
    /// <exception cref="ArgumentOutOfRangeException">Nobody was followed that long, so nothing is known.</exception>
    public Estimate At(double time)
    {
        if (!(time >= 0 && time <= KnownUntil))
            throw new ArgumentOutOfRangeException(nameof(time), time, FormattableString.Invariant(
                $"The curve is known from 0 to {KnownUntil}, the longest follow-up; ask for an earlier time or follow longer."));
        var step = Steps.LastOrDefault(step => step.Time <= time);
        if (step is { Survival: < 1 }) return new Estimate(step.Survival, step.Low, step.High, Level, N);
        var stayed = Times.Subjects.Where(subject => subject.Time >= time && subject.Entry == 0).Sum(subject => subject.Weight);
        return new Estimate(1, SurvivalIntervals.IfNobodyLeft(stayed, Level), 1, Level, N);
    }

    /// <summary>The time by which half have had the event, see <see cref="Quantile"/>.</summary>
    public SurvivalQuantile Median() => Quantile(0.5);

    /// <summary>
    /// The earliest time by which a share has had the event, with the interval of Brookmeyer and Crowley (1982,
    /// doi:10.2307/2530286): the times whose own interval holds that share. Where the curve is level at exactly the share,
    /// the middle of that stretch.
    /// </summary>
    /// <param name="share">Within (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not within (0, 1).</exception>
    public SurvivalQuantile Quantile(double share)
    {
        if (share is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share within (0, 1) is expected, 0.5 for the median.");
        return new SurvivalQuantile(
            share, Crossing(1 - share, step => step.Survival), FewAtFirst(1 - share) ?? Crossing(1 - share, step => step.Low),
            Crossing(1 - share, step => step.High),
            Level, N, LastFollowUp);
    }

    // Before the first event too few can be at risk to say that more than the share is still without it.
    double? FewAtFirst(double survival)
    {
        for (var i = 0; i < Steps.Count && (i == 0 || Steps[i - 1].Survival == 1); i++)
            if (SurvivalIntervals.IfNobodyLeft(Steps[i].AtRisk, Level) <= survival)
                return i == 0 ? 0 : Steps[i - 1].Time;
        return null;
    }

    double? Crossing(double survival, Func<SurvivalStep, double> limit)
    {
        // 1 − 0.9 is not 0.1 in binary: R's quantile.survfit has the same tolerance.
        const double tolerance = 1.5e-8;
        var events = Steps.Where(step => step.Survival < 1).ToList();
        var reached = events.Find(step => limit(step) <= survival + tolerance);
        if (reached is null) return null;
        var passed = events.Find(step => limit(step) < survival - tolerance);
        return passed is null ? reached.Time : (reached.Time + passed.Time) / 2;
    }
}
