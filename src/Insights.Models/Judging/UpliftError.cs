namespace Insights.Models.Judging;

/// <summary>
/// The sampling error of Qini. To first order Qini is (n / treated) times the covariance of a row's height in the ranking with its
/// contribution w to Q, a statistic of pairs of rows, whose variance follows from what each row adds (Hoeffding 1948,
/// doi:10.1214/aoms/1177730196). Unlike the band of random rankings it allows for outcomes that vary more where scores are high.
/// </summary>
static class UpliftError
{
    internal static double OfQini(UpliftRanking ranking)
    {
        var byKind = Contributions(ranking.Total, ranking.Count);
        double above = 0, sum = 0, squares = 0;
        var start = 0;
        foreach (var end in ranking.BlockEnds)
        {
            var inside = 0.0;
            foreach (var kind in ranking.Kinds.AsSpan(start, end - start)) inside += byKind[kind];
            // Height from −½ to ½, of equal scores the mean of their places.
            var height = 0.5 - (start + end) / 2.0 / ranking.Count;
            var curve = (above + inside / 2) / ranking.Count;
            foreach (var kind in ranking.Kinds.AsSpan(start, end - start))
            {
                var adds = height * byKind[kind] + curve;
                sum += adds;
                squares += adds * adds;
            }
            above += inside;
            start = end;
        }
        var variance = Math.Max(0, squares - sum * sum / ranking.Count) * ranking.Count / Math.Max(1, ranking.Count - 1);
        return Math.Sqrt(variance) / ranking.Total.Treated;
    }

    /// <summary>w less its mean, for each kind: the control rows' share is taken off every outcome, and control rows count negatively.</summary>
    static double[] Contributions(UpliftCounts total, int rows)
    {
        var usual = total.ControlHappened / total.Control;
        var ratio = total.Treated / total.Control;
        var mean = total.Gain / rows;
        return [ratio * usual - mean, -ratio * (1 - usual) - mean, -usual - mean, 1 - usual - mean];
    }
}
