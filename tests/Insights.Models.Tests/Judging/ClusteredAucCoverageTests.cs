using Insights.Models.Judging;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Judging;

/// <summary>
/// Companies are drawn again and again: an account's rows share a part of their score, and some accounts are prone to what is foretold. Share
/// of intervals that hold the true area.
/// </summary>
public class ClusteredAucCoverageTests
{
    const int Companies = 400, Rows = 6;

    /// <summary>How far the scores of rows to which it happened lie above the others, in standard deviations, and the areas that follow: Φ(d / √2).</summary>
    const double Above = 0.9, TrueArea = 0.737741, OtherAbove = 0.4, TrueOtherArea = 0.611351;

    [Fact]
    public void Intervals_hold_the_true_area_in_about_95_of_100_companies()
    {
        var (clustered, asIfIndependent, difference) = (0, 0, 0);
        for (var company = 0; company < Companies; company++)
        {
            var (scores, others, outcomes, clusters) = Company(company, accounts: 120);
            clustered += Holds(ClusteredAuc.Of(scores, outcomes, clusters), TrueArea);
            asIfIndependent += Holds(RankingMetrics.Auc(scores, outcomes), TrueArea);
            difference += Holds(ClusteredAuc.Difference(scores, others, outcomes, clusters), TrueArea - TrueOtherArea);
        }
        Assert.InRange(clustered / (double)Companies, 0.92, 0.98);
        Assert.InRange(difference / (double)Companies, 0.92, 0.98);
        Assert.True(asIfIndependent < 0.9 * Companies, "Rows hardly hang together in these companies, so this says little.");
    }

    [Fact]
    public void With_some_thirty_accounts_to_which_it_happened_they_still_do()
    {
        var held = Enumerable.Range(0, Companies).Sum(company =>
        {
            var (scores, _, outcomes, clusters) = Company(company, accounts: 50);
            return Holds(ClusteredAuc.Of(scores, outcomes, clusters), TrueArea);
        });
        Assert.InRange(held / (double)Companies, 0.92, 0.98);
    }

    static int Holds(Estimate estimate, double truth) => estimate.Low <= truth && truth <= estimate.High ? 1 : 0;

    static (double[] Scores, double[] Others, bool[] Outcomes, int[] Clusters) Company(int company, int accounts)
    {
        var random = SeededRandom.For(23, $"{company} of {accounts}");
        double[] scores = new double[accounts * Rows], others = new double[scores.Length];
        var (outcomes, clusters) = (new bool[scores.Length], new int[scores.Length]);
        for (var account = 0; account < accounts; account++)
        {
            var (chance, shared) = (random.NextBool(0.3) ? 0.6 : 0.1, Math.Sqrt(0.6) * random.NextNormal());
            for (var row = account * Rows; row < (account + 1) * Rows; row++)
            {
                (clusters[row], outcomes[row]) = (account, random.NextBool(chance));
                var blur = shared + Math.Sqrt(0.4) * random.NextNormal();
                scores[row] = blur + (outcomes[row] ? Above : 0);
                others[row] = 0.7 * blur + Math.Sqrt(0.51) * random.NextNormal() + (outcomes[row] ? OtherAbove : 0);
            }
        }
        return (scores, others, outcomes, clusters);
    }
}
