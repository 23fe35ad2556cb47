namespace Insights.Models.Learners;

/// <summary>
/// Log-odds as a straight line in the score (Platt 1999, <i>Advances in Large Margin Classifiers</i>, with his shrunken targets; for log-odds
/// scores this is Cox's recalibration). Two numbers only, so a few dozen rows will do. Misleads where the score is bent: use
/// <see cref="IsotonicCalibrator"/> when there are a thousand rows or more.
/// </summary>
/// <param name="Slope">Log-odds per unit of score; at or above 0.</param>
/// <param name="Intercept">Log-odds at a score of 0.</param>
public sealed record PlattCalibrator(double Slope, double Intercept) : Calibrator
{
    /// <summary>Learns the line of the highest likelihood.</summary>
    /// <param name="scores">One per row, finite; log-odds serve best.</param>
    /// <param name="outcomes">Whether it happened, in the same order.</param>
    /// <param name="weights">What each row counts for, 0 or above; empty when each counts once.</param>
    /// <returns>Scores that order the rows the wrong way round, or not at all, give everybody the average: a slope of 0.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a score or weight is not valid, or all outcomes are the same.</exception>
    public static PlattCalibrator Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> weights = default)
    {
        var groups = CalibrationGroup.Of(scores, outcomes, weights);
        double happened = groups.Sum(group => group.Happened), not = groups.Sum(group => group.Weight) - happened;
        // One more row of each kind than were seen: certainty is never learned, and a line exists even where the outcomes are separated.
        double ifHappened = (happened + 1) / (happened + 2), ifNot = 1 / (not + 2);
        var targets = Array.ConvertAll(groups, group => (group.Happened * ifHappened + (group.Weight - group.Happened) * ifNot) / group.Weight);
        var line = groups.Length > 1
            ? LogisticLine.Fit(Array.ConvertAll(groups, group => group.Score), targets, Array.ConvertAll(groups, group => group.Weight))
            : null;
        return line is { Slope: > 0 } ? new(line.Slope, line.Intercept) : new(0, LogOdds.Of((happened * ifHappened + not * ifNot) / (happened + not)));
    }

    /// <inheritdoc/>
    public override double Probability(double score) => LogOdds.ToProbability(Intercept + Slope * score);
}
