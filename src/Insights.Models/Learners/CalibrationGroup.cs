namespace Insights.Models.Learners;

/// <summary>Rows with the same score.</summary>
/// <param name="Score">Finite.</param>
/// <param name="Happened">Weight of the rows to which it happened.</param>
/// <param name="Weight">Weight of them all; above 0.</param>
readonly record struct CalibrationGroup(double Score, double Happened, double Weight)
{
    /// <summary>The rows that count for something, by ascending score.</summary>
    /// <exception cref="ArgumentException">Lengths differ, a score or weight is not valid, or all outcomes are the same.</exception>
    internal static CalibrationGroup[] Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> weights)
    {
        if (scores.Length != outcomes.Length)
            throw new ArgumentException($"There are {scores.Length} scores for {outcomes.Length} outcomes: one is needed for each.", nameof(scores));
        var counts = RowWeights.Of(weights, scores.Length);
        var rows = new CalibrationGroup[scores.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            if (!double.IsFinite(scores[row])) throw new ArgumentException($"The score of row {row} is {scores[row]}; it must be finite.", nameof(scores));
            rows[row] = new(scores[row], outcomes[row] ? counts[row] : 0, counts[row]);
        }
        CalibrationGroup[] groups = [.. rows.Where(row => row.Weight > 0).GroupBy(row => row.Score)
            .Select(same => new CalibrationGroup(same.Key, same.Sum(row => row.Happened), same.Sum(row => row.Weight))).OrderBy(group => group.Score)];
        return groups.Any(group => group.Happened > 0) && groups.Any(group => group.Happened < group.Weight) ? groups : throw new ArgumentException(
            "All outcomes are the same: probabilities can be learned only where both kinds occur.", nameof(outcomes));
    }
}
