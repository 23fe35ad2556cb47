namespace Insights.Models.Learners;

/// <summary>Chooses the strength C by the log loss on rows left out.</summary>
static class LogisticStrength
{
    /// <summary>Where there is too little to choose by.</summary>
    internal const double Usual = 1;

    // Half a decade apart; between two neighbours the log loss hardly differs.
    static readonly double[] Candidates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

    // With more rows than this the penalty is light whatever it is, and choosing it would cost more than the fit.
    const int MostRows = 20_000;

    internal static double Choose(TrainingRows rows, int folds)
    {
        var sample = rows.Thinned(MostRows);
        var rarer = sample.CountRarer();
        if (rarer < 2) return Usual;
        var fold = Folds(sample, Math.Min(folds, rarer));
        var losses = new double[Candidates.Length];
        for (var left = 0; left < Math.Min(folds, rarer); left++) AddLosses(sample, fold, left, losses);
        return Candidates[Array.IndexOf(losses, losses.Min())];
    }

    static int[] Folds(TrainingRows rows, int folds) => rows.Groups is null
        ? FoldDeal.Rows(rows.Outcomes, Enumerable.Range(0, rows.Count), folds)
        : FoldDeal.Groups(rows, folds, RowHashes.Of(rows.Table, seed: 1));

    static void AddLosses(TrainingRows rows, int[] fold, int left, double[] losses)
    {
        var inside = rows.Select([.. Enumerable.Range(0, rows.Count).Where(row => fold[row] != left)]);
        var outside = rows.Select([.. Enumerable.Range(0, rows.Count).Where(row => fold[row] == left)]);
        var encoding = new LogisticEncoding(inside);
        var sums = new LogisticSums(encoding, outside, penalty: 0);
        double[]? from = null;
        foreach (var (place, strength) in Candidates.Index())
        {
            // From one candidate's optimum to the next it is only a few steps.
            from = LogisticOptimum.Find(encoding, inside, strength, from).Coefficients;
            losses[place] += sums.LossAt(from);
        }
    }
}
