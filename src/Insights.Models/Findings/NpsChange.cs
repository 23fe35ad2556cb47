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
    /// The change between two windows, its interval made of both windows' own (Zou and Donner 2008, doi:10.1002/sim.3095). An
    /// account that answered in both is compared with itself: the more alike its two answers, the narrower the interval.
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
        var (first, second) = (nowMean.ToEstimate(level), beforeMean.ToEstimate(level));
        var correlation = Correlation(nowMean, now, beforeMean, before);
        var difference = first.Value - second.Value;
        var below = Distance(first.Value - first.Low, second.High - second.Value, correlation);
        var above = Distance(first.High - first.Value, second.Value - second.Low, correlation);
        var answers = now.Sum(account => account.All.Total) + before.Sum(account => account.All.Total);
        return new NpsChange(new Estimate(difference, difference - below, difference + above, level, answers).Times(100));
    }

    static double Distance(double one, double other, double correlation) =>
        Math.Sqrt(Math.Max(0, one * one + other * other - 2 * correlation * one * other));

    static double Correlation(
        ClusteredMean nowMean, IReadOnlyList<AccountAnswers> now, ClusteredMean beforeMean, IReadOnlyList<AccountAnswers> before)
    {
        var deviations = before.Where(account => account.Answered)
            .ToDictionary(account => account.AccountId!, account => Deviation(beforeMean, account));
        var covariance = now.Where(account => account.Answered)
            .Sum(account => Deviation(nowMean, account) * deviations.GetValueOrDefault(account.AccountId!));
        var spread = nowMean.StandardError * beforeMean.StandardError;
        return spread > 0 ? Math.Clamp(covariance / spread, -1, 1) : 0;
    }

    static double Deviation(ClusteredMean mean, AccountAnswers account) =>
        mean.Deviation(NetPromoterScore.OfAccount(account.All.Total, account.All));
}
