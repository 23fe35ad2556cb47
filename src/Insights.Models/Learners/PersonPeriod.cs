namespace Insights.Models.Learners;

/// <summary>One subject in one interval, later than its start and up to and at its end.</summary>
/// <param name="IsAtRisk">Whether it is under observation and without an event in some part of it; a time of 0 belongs to the first interval.</param>
/// <param name="IsEvent">Whether its event came in it.</param>
/// <param name="IsPartial">Whether it saw only a part without an event. Who has the event counts in full, or a hazard could pass 1.</param>
readonly record struct PersonPeriod(bool IsAtRisk, bool IsEvent, bool IsPartial)
{
    internal static PersonPeriod Of(in SurvivalTime subject, double start, double end)
    {
        var isAtRisk = subject.Entry < end && (subject.Time > start || (subject.Time == 0 && start == 0));
        var isEvent = isAtRisk && subject.Cause > 0 && subject.Time <= end;
        return new(isAtRisk, isEvent, isAtRisk && !isEvent && (subject.Time < end || subject.Entry > start));
    }
}
