using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>Successes of two groups.</summary>
/// <param name="Successes">Of the first.</param>
/// <param name="N">Observations of the first.</param>
/// <param name="OtherSuccesses">Of the second.</param>
/// <param name="OtherN">Observations of the second.</param>
public sealed record TwoShares(long Successes, long N, long OtherSuccesses, long OtherN)
{
    /// <summary>First less second, with Newcombe's interval.</summary>
    public Estimate Difference(double level = Estimate.UsualLevel) => Proportions.Difference(Successes, N, OtherSuccesses, OtherN, level);
}
