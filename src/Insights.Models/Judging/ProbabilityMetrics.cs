namespace Insights.Models.Judging;

/// <summary>How far predicted probabilities lie from what happened: proper scores, lowest on average for the true probabilities.</summary>
/// <remarks>Both depend on how often it happens at all: compare models on the same rows only.</remarks>
public static class ProbabilityMetrics
{
    /// <summary>How near to 0 and 1 a probability may come in a logarithm: a certainty that proves wrong costs 34.5 and not infinity.</summary>
    public const double Clip = 1e-15;

    /// <summary>
    /// Mean of −ln(probability given to what happened), in nats (Good 1952, doi:10.1111/j.2517-6161.1952.tb00104.x). A single
    /// confident mistake can outweigh thousands of good predictions.
    /// </summary>
    /// <param name="probabilities">One per row, within [0, 1]; clipped by <see cref="Clip"/>.</param>
    /// <param name="outcomes">Whether it happened, in the same order.</param>
    /// <exception cref="ArgumentException">There is no row, lengths differ, or a probability is not within [0, 1].</exception>
    public static double LogLoss(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        ThrowIfInvalid(probabilities, outcomes);
        var sum = 0.0;
        for (var row = 0; row < outcomes.Length; row++)
        {
            var probability = Math.Clamp(probabilities[row], Clip, 1 - Clip);
            sum -= Math.Log(outcomes[row] ? probability : 1 - probability);
        }
        return sum / outcomes.Length;
    }

    /// <summary>
    /// Mean of (probability − outcome)², within [0, 1] (Brier 1950, doi:10.1175/1520-0493(1950)078&lt;0001:VOFEIT&gt;2.0.CO;2). For a
    /// rare outcome even a useless model scores near 0.
    /// </summary>
    /// <inheritdoc cref="LogLoss" path="/param"/>
    /// <inheritdoc cref="LogLoss" path="/exception"/>
    public static double Brier(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        ThrowIfInvalid(probabilities, outcomes);
        var sum = 0.0;
        for (var row = 0; row < outcomes.Length; row++)
        {
            var error = probabilities[row] - (outcomes[row] ? 1 : 0);
            sum += error * error;
        }
        return sum / outcomes.Length;
    }

    internal static void ThrowIfInvalid(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        ScoredOutcomes.ThrowIfUnpaired(probabilities, outcomes);
        for (var row = 0; row < probabilities.Length; row++)
            if (probabilities[row] is not (>= 0 and <= 1))
                throw new ArgumentException($"Row {row}: {probabilities[row]} is not a probability within [0, 1].", nameof(probabilities));
    }
}
