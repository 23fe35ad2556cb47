using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>How the score moved from one window to the next.</summary>
/// <param name="Difference">Now less before, in points within [−200, 200]; its n counts the answers of both windows.</param>
public sealed record NpsChange(Estimate Difference)
{
    /// <summary>False when the interval holds 0: then the honest sentence is "no real change", whatever the difference says.</summary>
    public bool IsReal => Difference.Low > 0 || Difference.High < 0;

    /// <summary>
    /// The change between two windows. An account that answered in both is compared with itself: its two deviations are
    /// subtracted before they are squared, so that people who answer alike each time make the interval narrower, not wider.
    /// </summary>
    /// <param name="now">Answers of the current window.</param>
    /// <param name="before">Answers of the window before it.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <exception cref="ArgumentException">A window has answers of fewer than two accounts.</exception>
    public static NpsChange Between(
        IReadOnlyList<AccountAnswers> now, IReadOnlyList<AccountAnswers> before, double level = Estimate.UsualLevel)
    {
        var nowMean = new ClusteredMean(NetPromoterScore.Clusters(now));
        var beforeMean = new ClusteredMean(NetPromoterScore.Clusters(before));
        var variance = nowMean.Variance + beforeMean.Variance - 2 * Covariance(nowMean, now, beforeMean, before);
        var half = Quantiles.StudentT(level, Math.Min(nowMean.Count, beforeMean.Count) - 1) * Math.Sqrt(variance);
        var centre = nowMean.Centre - beforeMean.Centre;
        var answers = now.Sum(account => account.All.Total) + before.Sum(account => account.All.Total);
        return new NpsChange(new Estimate(
            nowMean.Value - beforeMean.Value, Math.Max(-2, centre - half), Math.Min(2, centre + half), level, answers).Times(100));
    }

    static double Covariance(
        ClusteredMean nowMean, IReadOnlyList<AccountAnswers> now, ClusteredMean beforeMean, IReadOnlyList<AccountAnswers> before)
    {
        var deviations = Answered(before).ToDictionary(account => account.AccountId!, account => Deviation(beforeMean, account));
        return Answered(now).Sum(account =>
            Deviation(nowMean, account) * deviations.GetValueOrDefault(account.AccountId!));
    }

    static IEnumerable<AccountAnswers> Answered(IEnumerable<AccountAnswers> accounts) =>
        accounts.Where(account => account.AccountId is not null && account.All.Total > 0);

    static double Deviation(ClusteredMean mean, AccountAnswers account) =>
        mean.Deviation(new Cluster(account.All.Total, account.All.Mean));
}
