using Insights.Models.Statistics;

namespace Insights.Models.Learners;

/// <summary>
/// Which models to average, and how much each counts: from the plain average on, again and again the one is added, with
/// replacement, whose addition orders the rows left out best; done on several halves of the rows and averaged, so that no model
/// owes its place to a few lucky ones (bagged ensemble selection: Caruana et al. 2004, doi:10.1145/1015330.1015432). Order counts
/// here, because the calibration that follows makes probabilities of any order.
/// </summary>
static class Blend
{
    const int Halves = 5, Rounds = 20;

    /// <summary>Adds a share of some scores to a blend.</summary>
    internal static void Add(double[] blend, double[] scores, double share)
    {
        for (var row = 0; row < blend.Length; row++) blend[row] += share * scores[row];
    }

    /// <summary>Shares of the models, which sum to 1; most may be 0.</summary>
    /// <param name="models">Log-odds that each model gave the rows left out.</param>
    /// <param name="outcomes">What happened to these rows.</param>
    /// <param name="seed">Draws the halves.</param>
    internal static double[] Shares(IReadOnlyList<double[]> models, bool[] outcomes, ulong seed)
    {
        var shares = new double[models.Count];
        for (var half = 0; half < Halves; half++)
        {
            var rows = Half(outcomes, SeededRandom.For(seed, $"half {half}"));
            var ofHalf = Select([.. models.Select(model => Array.ConvertAll(rows, row => model[row]))], Array.ConvertAll(rows, row => outcomes[row]));
            Add(shares, ofHalf, 1.0 / Halves);
        }
        return shares;
    }

    /// <summary>Mean log loss of scores that are taken as log-odds.</summary>
    internal static double Loss(double[] scores, bool[] outcomes)
    {
        var loss = 0.0;
        for (var row = 0; row < scores.Length; row++) loss += LogOdds.Loss(scores[row], outcomes[row] ? 1 : 0);
        return loss / scores.Length;
    }

    /// <summary>Of either outcome half the rows, so that none can be without one.</summary>
    static int[] Half(bool[] outcomes, SeededRandom random) => [.. Enumerable.Range(0, outcomes.Length)
        .GroupBy(row => outcomes[row]).SelectMany(kind => kind.OrderBy(_ => random.NextDouble()).Take((kind.Count() + 1) / 2)).Order()];

    static double[] Select(double[][] models, bool[] outcomes)
    {
        var sum = new double[outcomes.Length];
        var taken = new int[models.Length];
        for (var model = 0; model < models.Length; model++) Take(model);
        var (best, highest) = ((int[])taken.Clone(), MannWhitney.ShareAbove(sum, outcomes));
        while (taken.Sum() < Rounds)
        {
            var orders = Array.ConvertAll(models, model => MannWhitney.ShareAbove([.. sum.Zip(model, (before, added) => before + added)], outcomes));
            Take(Array.IndexOf(orders, orders.Max()));
            if (orders.Max() > highest) (highest, best) = (orders.Max(), [.. taken]);
        }
        var times = (double)best.Sum();
        return Array.ConvertAll(best, count => count / times);

        void Take(int model)
        {
            Add(sum, models[model], 1);
            taken[model]++;
        }
    }
}
