using Insights.Models.Units;

namespace Insights.Models.Learners;

/// <summary>An estimated cumulative incidence of one cause: 0 before the first step, then constant from step to step.</summary>
public sealed class IncidenceCurve
{
    internal IncidenceCurve(SurvivalTimes times, int cause, IReadOnlyList<IncidenceStep> steps, double level) =>
        (Times, Cause, Steps, Level) = (times, cause, steps, level);

    /// <summary>What it was estimated from.</summary>
    public SurvivalTimes Times { get; }

    /// <summary>The cause it is of.</summary>
    public int Cause { get; }

    /// <summary>The steps by time, those without an event of this cause included.</summary>
    public IReadOnlyList<IncidenceStep> Steps { get; }

    /// <summary>Confidence level of every interval.</summary>
    public double Level { get; }

    /// <summary>The probability that the event came by a time, by this cause.</summary>
    /// <param name="time">From the first step's time to the longest follow-up.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nobody was followed that long, or the time lies before the first step.</exception>
    public Estimate At(double time)
    {
        if (!(time >= Steps[0].Time && time <= Times.LastFollowUp))
            throw new ArgumentOutOfRangeException(nameof(time), time, FormattableString.Invariant(
                $"The curve is known from {Steps[0].Time}, the first time seen, to {Times.LastFollowUp}, the longest follow-up."));
        var step = Steps.Last(step => step.Time <= time);
        return new Estimate(step.Incidence, step.Low, step.High, Level, Times.N);
    }
}
