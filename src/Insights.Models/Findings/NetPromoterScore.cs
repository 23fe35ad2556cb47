using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// Net Promoter Score: share of promoters (9–10) less share of detractors (0–6), in points from −100 to 100
/// (Reichheld, Harvard Business Review, December 2003). Not a percentage. Misleads when only the happy, or only the angry,
/// answer: read it beside the response rate and the two bounds for those who were silent. Method: <c>docs/methods/nps.md</c>.
/// </summary>
public static class NetPromoterScore
{
    /// <summary>Fewer answers give a value with an interval, but no claim (a change, a threshold met) is built on it.</summary>
    public const int FewestForClaims = 10;

    /// <summary>NPS of independent answers, with the <see cref="AdjustedWald"/> interval.</summary>
    /// <param name="promoters">Answers of 9 or 10.</param>
    /// <param name="passives">Answers of 7 or 8.</param>
    /// <param name="detractors">Answers of 0 to 6.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>Points within [−100, 100].</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there is no answer at all: withhold the figure then.</exception>
    public static Estimate FromCounts(long promoters, long passives, long detractors, double level = Estimate.UsualLevel)
    {
        var n = CheckedTotal(promoters, passives, detractors);
        var score = (double)(promoters - detractors) / n;
        var (low, high) = AdjustedWald.Interval(score, (double)(promoters + detractors) / n, n, level);
        return new Estimate(score, low, high, level, n).Times(100);
    }

    /// <summary>The simple standard error, 100·√((p + d − (p − d)²)/n), in points; 0 when everybody agrees, which the interval is not.</summary>
    /// <param name="promoters">Answers of 9 or 10.</param>
    /// <param name="passives">Answers of 7 or 8.</param>
    /// <param name="detractors">Answers of 0 to 6.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there is no answer at all.</exception>
    public static double StandardError(long promoters, long passives, long detractors)
    {
        var n = (double)CheckedTotal(promoters, passives, detractors);
        var score = (promoters - detractors) / n;
        return 100 * Math.Sqrt(Math.Max(0, (promoters + detractors) / n - score * score) / n);
    }

    /// <summary>NPS over every response where several people answer for one account: clustered by account, see <see cref="ClusteredMean"/>.</summary>
    /// <returns>Points; its n is the number of answers.</returns>
    /// <exception cref="ArgumentException">The answers come from fewer than two accounts.</exception>
    public static Estimate Clustered(IReadOnlyList<AccountAnswers> accounts, double level = Estimate.UsualLevel) =>
        new ClusteredMean(Clusters(accounts)).ToEstimate(level).Times(100) with { N = accounts.Sum(account => account.All.Total) };

    /// <summary>Mean of the accounts' own scores: each account counts once, however many of its people answered.</summary>
    /// <returns>Points; its n is the number of accounts. Anonymous answers are left out.</returns>
    /// <exception cref="ArgumentException">Fewer than two accounts answered.</exception>
    public static Estimate MeanOfAccountMeans(IReadOnlyList<AccountAnswers> accounts, double level = Estimate.UsualLevel) =>
        OfAccounts(accounts, _ => 1, account => account.All, level);

    /// <summary>Mean over accounts of the one voice that speaks for each, see <see cref="AccountAnswers.Voice"/>.</summary>
    /// <returns>Points; its n is the number of accounts. Anonymous answers are left out.</returns>
    /// <exception cref="ArgumentException">Fewer than two accounts answered.</exception>
    public static Estimate Waterfall(IReadOnlyList<AccountAnswers> accounts, double level = Estimate.UsualLevel) =>
        OfAccounts(accounts, _ => 1, account => account.Voice, level);

    /// <summary>Mean of the accounts' own scores, weighted by their monthly revenue. One very large account can carry it.</summary>
    /// <returns>Points; its n is the number of accounts with a known revenue above 0. The others are left out.</returns>
    /// <exception cref="ArgumentException">Fewer than two accounts answered whose revenue is known and above 0.</exception>
    public static Estimate RevenueWeighted(IReadOnlyList<AccountAnswers> accounts, double level = Estimate.UsualLevel) =>
        OfAccounts(accounts, account => account.MonthlyRevenue ?? 0, account => account.All, level);

    /// <summary>The score if everybody who was invited and said nothing were a detractor: no answer could make it lower.</summary>
    /// <param name="answers">What was answered.</param>
    /// <param name="silent">Invited people who did not answer; at least 0.</param>
    /// <returns>Points, as a count without sampling error: it bounds the score of exactly these invited people.</returns>
    public static Estimate IfSilentWereDetractors(ScoreCounts answers, long silent) =>
        Bound(answers with { Detractors = answers.Detractors + Checked(silent) });

    /// <summary>The score if everybody who was invited and said nothing were a promoter: no answer could make it higher.</summary>
    /// <param name="answers">What was answered.</param>
    /// <param name="silent">Invited people who did not answer; at least 0.</param>
    /// <returns>Points, as a count without sampling error: it bounds the score of exactly these invited people.</returns>
    public static Estimate IfSilentWerePromoters(ScoreCounts answers, long silent) =>
        Bound(answers with { Promoters = answers.Promoters + Checked(silent) });

    /// <summary>Each account is a cluster as large as its number of answers; each anonymous answer is one of its own.</summary>
    internal static IReadOnlyList<Cluster> Clusters(IReadOnlyList<AccountAnswers> accounts) =>
    [
        .. accounts.Where(account => account.Answered).Select(account => OfAccount(account.All.Total, account.All)),
        .. Anonymous(accounts.Where(account => account.AccountId is null).Aggregate(new ScoreCounts(), (sum, row) => sum + row.All)),
    ];

    internal static Cluster OfAccount(double weight, ScoreCounts answers) =>
        new(weight, answers.Mean, (double)(answers.Promoters + answers.Detractors) / answers.Total, answers.Total);

    static IEnumerable<Cluster> Anonymous(ScoreCounts answers) =>
    [
        new(1, 1, 1, 1, answers.Promoters), new(1, 0, 0, 1, answers.Passives), new(1, -1, 1, 1, answers.Detractors),
    ];

    static Estimate OfAccounts(
        IReadOnlyList<AccountAnswers> accounts, Func<AccountAnswers, double> weight, Func<AccountAnswers, ScoreCounts> answers, double level)
    {
        var clusters = accounts
            .Where(account => account.Answered)
            .Select(account => OfAccount(weight(account), answers(account)))
            .ToList();
        return new ClusteredMean(clusters).ToEstimate(level).Times(100);
    }

    static Estimate Bound(ScoreCounts all) => Estimate.Counted(100 * all.Mean, CheckedTotal(all.Promoters, all.Passives, all.Detractors));

    static long Checked(long silent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(silent);
        return silent;
    }

    static long CheckedTotal(long promoters, long passives, long detractors)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(promoters);
        ArgumentOutOfRangeException.ThrowIfNegative(passives);
        ArgumentOutOfRangeException.ThrowIfNegative(detractors);
        var total = promoters + passives + detractors;
        ArgumentOutOfRangeException.ThrowIfZero(total, "answers");
        return total;
    }
}
