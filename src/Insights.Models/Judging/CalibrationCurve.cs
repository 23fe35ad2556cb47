using Insights.Models.Learners;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Judging;

/// <summary>
/// Whether probabilities can be taken at their word: of those given 30 %, does it happen to 30 %? The line is that of Cox (1958,
/// doi:10.1093/biomet/45.3-4.562): log-odds of the outcome = intercept + slope · log-odds predicted.
/// </summary>
/// <remarks>
/// A slope below 1 means predictions too extreme (overfitting), above 1 too timid. A model can be perfectly calibrated and useless:
/// the same probability for everybody, the average, lies on the diagonal.
/// </remarks>
public sealed record CalibrationCurve
{
    /// <summary>Slope of the line, 1 if calibrated; null when it can't be known, see <see cref="NoLine"/>.</summary>
    public Estimate? Slope { get; private init; }

    /// <summary>Intercept of the line in log-odds, 0 if calibrated; null when it can't be known.</summary>
    public Estimate? Intercept { get; private init; }

    /// <summary>Why there is no line, as a sentence; null when there is one.</summary>
    public string? NoLine { get; private init; }

    /// <summary>The reliability curve, from the lowest predictions to the highest. Equal predictions are never split.</summary>
    public required IReadOnlyList<CalibrationBin> Bins { get; init; }

    /// <summary>The curve and line of these predictions.</summary>
    /// <param name="probabilities">One per row, within [0, 1]; clipped by <see cref="ProbabilityMetrics.Clip"/> for the line.</param>
    /// <param name="outcomes">Whether it happened, in the same order.</param>
    /// <param name="bins">Into how many parts of about equal size to cut the rows: 10 for deciles; at least 1.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <exception cref="ArgumentException">There is no row, lengths differ, or a probability is not within [0, 1].</exception>
    public static CalibrationCurve Of(
        ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes, int bins = 10, double level = Estimate.UsualLevel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        ProbabilityMetrics.ThrowIfInvalid(probabilities, outcomes);
        var rows = ScoredOutcomes.Sorted(probabilities, outcomes);
        var curve = new CalibrationCurve { Bins = [.. Cut(rows, bins, level)] };
        if (WhyNoLine(rows) is { } reason) return curve with { NoLine = reason };
        var line = LogisticLine.Fit(
            Array.ConvertAll(rows.Scores, Clipped), Array.ConvertAll(rows.Outcomes, happened => happened ? 1.0 : 0.0));
        return curve with { Slope = Wald(line.Slope, line.SlopeError), Intercept = Wald(line.Intercept, line.InterceptError) };

        Estimate Wald(double value, double error) =>
            new(value, value - Quantiles.Normal(level) * error, value + Quantiles.Normal(level) * error, level, rows.Count);
    }

    static double Clipped(double probability) =>
        LogOdds.Of(Math.Clamp(probability, ProbabilityMetrics.Clip, 1 - ProbabilityMetrics.Clip));

    static string? WhyNoLine(ScoredOutcomes rows)
    {
        if (rows.Happened == 0 || rows.DidNotHappen == 0) return $"All {rows.Count} outcomes are the same: wait until both kinds have been seen.";
        if (rows.Scores[0] == rows.Scores[^1]) return "Every prediction is the same: a line needs two that differ.";
        var firstThatHappened = rows.Scores[Array.IndexOf(rows.Outcomes, true)];
        var lastThatHappened = rows.Scores[Array.LastIndexOf(rows.Outcomes, true)];
        var firstThatDidNot = rows.Scores[Array.IndexOf(rows.Outcomes, false)];
        var lastThatDidNot = rows.Scores[Array.LastIndexOf(rows.Outcomes, false)];
        return firstThatHappened >= lastThatDidNot || firstThatDidNot >= lastThatHappened
            ? "The predictions separate the outcomes without overlap, so no slope is too steep: judge on more rows."
            : null;
    }

    static IEnumerable<CalibrationBin> Cut(ScoredOutcomes rows, int bins, double level) => rows.Ties()
        // Equal predictions go where the middle one of them belongs.
        .GroupBy(tie => (long)(tie.Start + tie.End) * bins / (2L * rows.Count))
        .Select(bin =>
        {
            var count = bin.Sum(tie => tie.End - tie.Start);
            var predicted = bin.Sum(tie => (tie.End - tie.Start) * rows.Scores[tie.Start]) / count;
            return new CalibrationBin(
                rows.Scores[bin.First().Start], rows.Scores[bin.Last().Start], predicted, Proportions.Wilson(bin.Sum(tie => tie.Happened), count, level));
        });
}
