using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>
/// Treated less control of a test whose shares followed its own outcomes: the difference within each batch, put together with weights known before
/// the batch's outcomes, √(n·e(1 − e)) (Zhang, Janson and Murphy 2020, <i>Inference for batched bandits</i>, arXiv:2002.03217).
/// </summary>
/// <remarks>
/// <para>The pooled difference, all successes over all people, is wrong in two ways. An arm that was unlucky early gets few people afterwards and
/// keeps its bad luck, while a lucky one is corrected: shares of arms are too low on average, those of the arms left behind most. And its error is
/// not normal, so that its interval covers less than it says. If shares move with time it also mixes that into the difference, as
/// arms have their people at different times. Within a batch none of this happens, and with these weights every batch adds about as
/// much variance, so that the sum is normal.</para>
/// <para>Misleads with fewer than about 20 successes in all of an arm, and where the effect itself moves with time: it is then a mean of batches.</para>
/// </remarks>
public static class BatchedDifference
{
    /// <summary>The difference with its normal interval.</summary>
    /// <param name="batches">In any order; at least one. Leave out a batch only for what was known before its outcomes, such as an arm of fewer than two accounts.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>In the unit of the outcome; its n counts the people of both arms in all batches.</returns>
    /// <exception cref="ArgumentException">There is no batch, or a probability is not within (0, 1).</exception>
    public static Estimate Of(IReadOnlyList<AssignmentBatch> batches, double level = Estimate.UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(batches);
        if (batches.Count == 0) throw new ArgumentException("A batch at least is expected.", nameof(batches));
        if (batches.Any(batch => batch.TreatedProbability is not (> 0 and < 1))) throw new ArgumentException("Probabilities within (0, 1) are expected.", nameof(batches));
        var weights = batches.Sum(Weight);
        var difference = batches.Sum(batch => Weight(batch) * (batch.Treated.Mean - batch.Control.Mean)) / weights;
        var variance = batches.Sum(batch => Math.Pow(Weight(batch) / weights, 2) * Variance(batch));
        var half = Quantiles.Normal(level) * Math.Sqrt(variance);
        return new Estimate(difference, difference - half, difference + half, level, batches.Sum(People));
    }

    static long People(AssignmentBatch batch) => batch.Treated.People + batch.Control.People;

    static double Weight(AssignmentBatch batch) => Math.Sqrt(People(batch) * batch.TreatedProbability * (1 - batch.TreatedProbability));

    static double Variance(AssignmentBatch batch) => Math.Pow(batch.Treated.StandardError, 2) + Math.Pow(batch.Control.StandardError, 2);
}
