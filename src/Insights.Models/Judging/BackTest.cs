using Insights.Models.Units;

namespace Insights.Models.Judging;

/// <summary>
/// How a model would have done in months that it had not seen, beside what people would do without it. Every row was foretold by a model that
/// learned only from what was over by then.
/// </summary>
/// <param name="Probabilities">The model's, one per row, within [0, 1].</param>
/// <param name="Outcomes">Whether it happened, in the same order; where all are the same, no area can be told.</param>
/// <param name="Clusters">Rows of one account have one number, whatever the month.</param>
/// <param name="BaseRates">What the model would have said without features: the share among the rows it learned from, one per row.</param>
/// <param name="Baselines">Rankings that need no model.</param>
public sealed record BackTest(
    double[] Probabilities, bool[] Outcomes, int[] Clusters, double[] BaseRates, IReadOnlyList<Baseline> Baselines)
{
    /// <summary>What no model had seen that was judged on it, for the verdict's sentence.</summary>
    public string Unseen { get; init; } = "months";

    /// <summary>Area under the ROC curve; see <see cref="ClusteredAuc"/>.</summary>
    public Estimate Auc => ClusteredAuc.Of(Probabilities, Outcomes, Clusters);

    /// <summary>How much log loss the model saves against the base rate, in nats a row; above 0 is better.</summary>
    public Estimate LogLossSaved => MeanOf(row => Loss(BaseRates[row], Outcomes[row]) - Loss(Probabilities[row], Outcomes[row]));

    /// <summary>By how much the model's area is above each baseline's.</summary>
    public IReadOnlyList<(Baseline Baseline, Estimate Gain)> Gains =>
        [.. Baselines.Select(baseline => (baseline, ClusteredAuc.Difference(Probabilities, baseline.Scores, Outcomes, Clusters)))];

    /// <summary>
    /// Whether the model is worth using: its probabilities beat the base rate, and its ranking every baseline, each beyond doubt at 95 %.
    /// A tie is no reason to trust what nobody can recompute by hand.
    /// </summary>
    public (bool IsWorthUsing, string Because) Verdict()
    {
        if (Outcomes.Distinct().Count() < 2)
            return (false, $"A model was learned, but in the months that it would be judged by it happened to {(Outcomes.Contains(true) ? "everybody" : "nobody")}");
        var saved = LogLossSaved;
        if (saved.Low <= 0) return (false, "A model was learned, but its probabilities are not shown to be better than giving everybody the average");
        var gains = Gains;
        foreach (var (baseline, gain) in gains)
            if (gain.Low <= 0)
                return (false, $"A model was learned, but its ranking is not shown to be better than {baseline.Name} (AUC {Signed(gain.Value)}, 95 % interval {Signed(gain.Low)} to {Signed(gain.High)})");
        var auc = Auc;
        return (true, FormattableString.Invariant(
            $"On {Unseen} that it had not seen its AUC was {auc.Value:0.000} ({auc.Low:0.000} to {auc.High:0.000}), {Above(gains, saved)}"));
    }

    static string Above(IReadOnlyList<(Baseline Baseline, Estimate Gain)> gains, Estimate saved) => gains.Count == 0
        ? FormattableString.Invariant($"and its log loss {saved.Value:0.000} ({saved.Low:0.000} to {saved.High:0.000}) below that of giving everybody the average")
        : $"above {string.Join(" and ", gains.Select(pair => FormattableString.Invariant($"{pair.Baseline.Name} by {pair.Gain.Value:0.000}")))}";

    /// <summary>Whether another model of the same rows is worse beyond doubt: its log loss is higher, and the interval of the difference does not hold 0.</summary>
    /// <param name="others">The other model's probabilities, in the same order.</param>
    public bool IsClearlyBetterThan(double[] others) =>
        MeanOf(row => Loss(others[row], Outcomes[row]) - Loss(Probabilities[row], Outcomes[row])).Low > 0;

    Estimate MeanOf(Func<int, double> value)
    {
        var sums = new Dictionary<int, (double Sum, int Rows)>();
        for (var row = 0; row < Outcomes.Length; row++)
        {
            var (sum, rows) = sums.GetValueOrDefault(Clusters[row]);
            sums[Clusters[row]] = (sum + value(row), rows + 1);
        }
        var mean = sums.Values.Sum(cluster => cluster.Sum) / Outcomes.Length;
        var squares = sums.Values.Sum(cluster => Math.Pow(cluster.Sum - mean * cluster.Rows, 2));
        var half = Statistics.Quantiles.Normal(Estimate.UsualLevel) * Math.Sqrt(squares * sums.Count / Math.Max(1, sums.Count - 1.0)) / Outcomes.Length;
        return new Estimate(mean, mean - half, mean + half, Estimate.UsualLevel, Outcomes.Length);
    }

    static double Loss(double probability, bool happened)
    {
        var clipped = Math.Clamp(probability, ProbabilityMetrics.Clip, 1 - ProbabilityMetrics.Clip);
        return -Math.Log(happened ? clipped : 1 - clipped);
    }

    static string Signed(double value) => value.ToString("+0.000;−0.000", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A ranking that needs no model.</summary>
/// <param name="Name">In words, as a reader meets it: <c>the points</c>.</param>
/// <param name="Scores">One per row, in any unit.</param>
public sealed record Baseline(string Name, double[] Scores);
