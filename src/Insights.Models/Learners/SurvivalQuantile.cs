using Insights.Models.Units;

namespace Insights.Models.Learners;

/// <summary>The time by which a share of the subjects has had the event. Each part is null where the curve never gets that far.</summary>
/// <param name="Share">The share with the event; 0.5 for the median.</param>
/// <param name="Value">The time, in the unit of the times.</param>
/// <param name="Low">Lower limit: the quantile is later than this. The one part that is often known when the others are not.</param>
/// <param name="High">Upper limit.</param>
/// <param name="Level">Confidence level.</param>
/// <param name="N">Subjects behind the curve.</param>
/// <param name="LastFollowUp">Longest follow-up, for the reason.</param>
public sealed record SurvivalQuantile(double Share, double? Value, double? Low, double? High, double Level, long N, double LastFollowUp)
{
    /// <summary>The quantile with both limits; null when one of the three can't be known.</summary>
    public Estimate? Estimate => Value is { } value && Low is { } low && High is { } high ? new(value, low, high, Level, N) : null;

    /// <summary>Why <see cref="Estimate"/> is null, in words; null when it is not.</summary>
    public string? Withheld => FormattableString.Invariant(this switch
    {
        { Estimate: not null } => $"",
        { Value: null, Low: { } low } => $"Fewer than {Share:P0} have had the event after {LastFollowUp:0.##}, the longest follow-up; the time lies above {low:0.##}. Follow longer.",
        { Value: null } => $"Fewer than {Share:P0} have had the event after {LastFollowUp:0.##}, the longest follow-up. Follow longer.",
        _ => $"The time is about {Value:0.##}, but {N} subjects followed up to {LastFollowUp:0.##} give it no upper limit. Follow longer, or more.",
    }) is { Length: > 0 } reason ? reason : null;
}
