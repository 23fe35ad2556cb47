namespace Insights.Models.Learners;

/// <summary>
/// The rising curve that fits best (pool adjacent violators: Ayer et al. 1955, doi:10.1214/aoms/1177728423; for probabilities Zadrozny and
/// Elkan 2002, doi:10.1145/775047.775151). Follows any bend, but needs about a thousand rows: with fewer its steps follow chance.
/// Equal probabilities on a step lose the order within it.
/// </summary>
public sealed record IsotonicCalibrator : Calibrator
{
    /// <summary>A curve through these points; straight between them and level beyond.</summary>
    /// <param name="scores">Rising; at least one, and finite.</param>
    /// <param name="probabilities">One per score, never falling, within [0, 1].</param>
    /// <exception cref="ArgumentException">There is no point, lengths differ, or the points do not rise.</exception>
    public IsotonicCalibrator(IReadOnlyList<double> scores, IReadOnlyList<double> probabilities)
    {
        (Scores, Knots) = ([.. scores], [.. probabilities]);
        if (Scores.Length == 0 || Scores.Length != Knots.Length) throw new ArgumentException("Each score of the curve needs a probability, and there must be one at least.");
        for (var at = 0; at < Scores.Length; at++)
            if (!double.IsFinite(Scores[at]) || Knots[at] is not (>= 0 and <= 1) || at > 0 && !(Scores[at - 1] < Scores[at] && Knots[at - 1] <= Knots[at]))
                throw new ArgumentException($"Point {at} of the curve, ({Scores[at]}, {Knots[at]}), does not follow on from the one before.");
    }

    double[] Scores { get; }

    double[] Knots { get; }

    /// <summary>The points of the curve, by rising score.</summary>
    public IReadOnlyList<(double Score, double Probability)> Points => [.. Scores.Zip(Knots)];

    /// <summary>Learns the curve with the lowest Σ weight·(probability − outcome)² that never falls.</summary>
    /// <param name="scores">One per row, finite, on any scale: only their order counts.</param>
    /// <param name="outcomes">Whether it happened, in the same order.</param>
    /// <param name="weights">What each row counts for, 0 or above; empty when each counts once.</param>
    /// <returns>
    /// Steps of 0 or 1 at the ends are drawn in to the rule of succession, 1 / (weight of the step + 2), though not past their
    /// neighbours: that it has not happened yet does not make it impossible.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ, a score or weight is not valid, or all outcomes are the same.</exception>
    public static IsotonicCalibrator Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> weights = default)
    {
        var steps = Pool(CalibrationGroup.Of(scores, outcomes, weights));
        var levels = DrawnIn(steps);
        // A step of one score is a point; a longer one begins and ends with its level.
        var points = steps.SelectMany((step, at) => step.First < step.Last
            ? new[] { (step.First, levels[at]), (step.Last, levels[at]) }
            : [(step.First, levels[at])]).ToList();
        return new([.. points.Select(point => point.Item1)], [.. points.Select(point => point.Item2)]);
    }

    /// <inheritdoc/>
    public override double Probability(double score)
    {
        var at = Array.BinarySearch(Scores, score);
        if (at >= 0) return Knots[at];
        var next = ~at;
        if (next == 0) return Knots[0];
        if (next == Scores.Length) return Knots[^1];
        var way = (score - Scores[next - 1]) / (Scores[next] - Scores[next - 1]);
        return Knots[next - 1] + way * (Knots[next] - Knots[next - 1]);
    }

    /// <inheritdoc/>
    public bool Equals(IsotonicCalibrator? other) => other is not null && Scores.SequenceEqual(other.Scores) && Knots.SequenceEqual(other.Knots);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Scores.Length, Scores[0], Knots[0], Knots[^1]);

    readonly record struct Step(double First, double Last, double Happened, double Weight)
    {
        internal double Level => Happened / Weight;
    }

    /// <summary>Joins each step to the one before for as long as it lies lower.</summary>
    static List<Step> Pool(CalibrationGroup[] groups)
    {
        List<Step> steps = [];
        foreach (var group in groups)
        {
            var step = new Step(group.Score, group.Score, group.Happened, group.Weight);
            while (steps.Count > 0 && steps[^1].Level >= step.Level)
            {
                var before = steps[^1];
                step = new(before.First, step.Last, before.Happened + step.Happened, before.Weight + step.Weight);
                steps.RemoveAt(steps.Count - 1);
            }
            steps.Add(step);
        }
        return steps;
    }

    static double[] DrawnIn(List<Step> steps)
    {
        double[] levels = [.. steps.Select(step => step.Level)];
        // Both kinds occur, so a step of 0 or 1 is never the only one.
        if (levels[0] == 0) levels[0] = Math.Min(1 / (steps[0].Weight + 2), levels[1]);
        if (levels[^1] == 1) levels[^1] = Math.Max(1 - 1 / (steps[^1].Weight + 2), levels[^2]);
        return levels;
    }
}
