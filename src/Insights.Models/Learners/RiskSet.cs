namespace Insights.Models.Learners;

/// <summary>What happened at one time. Who is censored at a time still counts at risk of the events of that time.</summary>
/// <param name="Time">The time.</param>
/// <param name="AtRisk">Weight of those under observation and without an event just before it.</param>
/// <param name="FollowedFromStart">The part of <paramref name="AtRisk"/> that was observed from the origin on.</param>
/// <param name="Events">Weight of those whose event came at it, whatever the cause.</param>
/// <param name="Censored">Weight of those last seen at it.</param>
public readonly record struct RiskSet(double Time, double AtRisk, double FollowedFromStart, double Events, double Censored)
{
    internal double[]? ByCause { get; init; }

    /// <summary>Weight of the events of one cause; 0 for a cause that was never seen.</summary>
    public double EventsOf(int cause) => ByCause is { } counts && cause > 0 && cause < counts.Length ? counts[cause] : 0;
}
