namespace Insights.Models.Judging;

/// <summary>
/// The sampling error of Qini. To first order Qini is (n / treated) times the covariance of a row's height in the ranking with its
/// contribution w to Q, a statistic of pairs of rows, whose variance follows from what each row adds (Hoeffding 1948,
/// doi:10.1214/aoms/1177730196), of clusters what their rows add together (as Obuchowski 1997, doi:10.2307/2533958, for the AUC). Unlike the band of random
/// rankings it allows for outcomes that vary more where scores are high, and for people of one account who do alike.
/// </summary>
static class UpliftError
{
    /// <param name="ranking">The rows.</param>
    /// <param name="clusters">By row, the cluster that it belongs to: what its rows add counts together. Null where every row stands alone.</param>
    internal static double OfQini(UpliftRanking ranking, int[]? clusters)
    {
        var adds = Adds(ranking);
        var mean = adds.Average();
        var deviations = adds.Select((each, place) => (Deviation: each - mean, Cluster: clusters?[ranking.Rows[place]] ?? place));
        // Sorted, so that the sum does not depend on the order of rows.
        double[] units = [.. deviations.GroupBy(each => each.Cluster, each => each.Deviation).Select(unit => unit.Order().Sum()).Order()];
        return Math.Sqrt(units.Sum(unit => unit * unit) * units.Length / Math.Max(1, units.Length - 1)) / ranking.Total.Treated;
    }

    /// <summary>What the row at each place adds.</summary>
    static double[] Adds(UpliftRanking ranking)
    {
        var byKind = Contributions(ranking.Total, ranking.Count);
        var adds = new double[ranking.Count];
        var above = 0.0;
        var start = 0;
        foreach (var end in ranking.BlockEnds)
        {
            var inside = 0.0;
            foreach (var kind in ranking.Kinds.AsSpan(start, end - start)) inside += byKind[kind];
            // Height from −½ to ½, of equal scores the mean of their places.
            var height = 0.5 - (start + end) / 2.0 / ranking.Count;
            var curve = (above + inside / 2) / ranking.Count;
            for (var place = start; place < end; place++) adds[place] = height * byKind[ranking.Kinds[place]] + curve;
            above += inside;
            start = end;
        }
        return adds;
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
