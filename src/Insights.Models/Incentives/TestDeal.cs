using Insights.Models.Statistics;

namespace Insights.Models.Incentives;

/// <summary>
/// Deals accounts into arms by lot, within strata of segment and score, so that arms are alike in both. The lots are seeded: the same people, seed and name
/// give the same arms.
/// </summary>
sealed class TestDeal(string name, IReadOnlyList<string> arms, IReadOnlyList<double> shares, ulong seed)
{
    const int ScoreStrata = 3;

    /// <summary>Account → arm.</summary>
    public IReadOnlyDictionary<string, string> Deal(IReadOnlyList<TestedAccount> accounts)
    {
        var dealt = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var segment in accounts.GroupBy(account => account.Segment, StringComparer.Ordinal).OrderBy(segment => segment.Key, StringComparer.Ordinal))
        {
            TestedAccount[] ranked = [.. segment.OrderByDescending(account => account.Score).ThenBy(account => account.AccountId, StringComparer.Ordinal)];
            for (var stratum = 0; stratum < ScoreStrata; stratum++)
                DealStratum(dealt, ranked[(ranked.Length * stratum / ScoreStrata)..(ranked.Length * (stratum + 1) / ScoreStrata)], $"{segment.Key}/{stratum}");
        }
        return dealt;
    }

    /// <summary>
    /// Each account goes to the arm that is furthest behind its share of the stratum, ties by lot: no arm is ever more than one account off, and who comes when is a lot.
    /// </summary>
    void DealStratum(Dictionary<string, string> dealt, TestedAccount[] accounts, string stratum)
    {
        var random = SeededRandom.For(seed, $"test/{name}/{stratum}");
        Shuffle(accounts, random);
        var taken = new int[arms.Count];
        foreach (var (place, account) in accounts.Index())
        {
            var behind = Enumerable.Range(0, arms.Count).Max(arm => shares[arm] * (place + 1) - taken[arm]);
            int[] furthest = [.. Enumerable.Range(0, arms.Count).Where(arm => shares[arm] * (place + 1) - taken[arm] > behind - 1e-9)];
            var chosen = furthest[random.NextInt(furthest.Length)];
            taken[chosen]++;
            dealt[account.AccountId] = arms[chosen];
        }
    }

    static void Shuffle(TestedAccount[] accounts, SeededRandom random)
    {
        for (var last = accounts.Length - 1; last > 0; last--)
        {
            var other = random.NextInt(last + 1);
            (accounts[last], accounts[other]) = (accounts[other], accounts[last]);
        }
    }
}

/// <summary>An account that is to be dealt.</summary>
sealed record TestedAccount(string AccountId, string Segment, double Score, int People, double? Mrr, double? CustomerDays);
