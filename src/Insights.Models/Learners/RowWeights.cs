namespace Insights.Models.Learners;

/// <summary>What each row counts for.</summary>
static class RowWeights
{
    /// <summary>One weight per row: those given, or 1 for each when none is.</summary>
    /// <exception cref="ArgumentException">There are more or fewer weights than rows, or one is negative or not finite.</exception>
    internal static double[] Of(ReadOnlySpan<double> weights, int rows)
    {
        if (weights.IsEmpty) return [.. Enumerable.Repeat(1.0, rows)];
        if (weights.Length != rows)
            throw new ArgumentException($"There are {weights.Length} weights for {rows} rows: give one for each, or none at all.", nameof(weights));
        for (var row = 0; row < rows; row++)
            if (weights[row] is not (>= 0 and < double.PositiveInfinity))
                throw new ArgumentException($"The weight of row {row} is {weights[row]}; it must be 0 or above, and finite.", nameof(weights));
        return [.. weights];
    }
}
