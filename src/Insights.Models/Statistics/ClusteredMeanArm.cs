using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>One arm of a test that was assigned by account, whose outcome is an amount (money, tickets): its mean per person.</summary>
/// <remarks>
/// A ratio estimator with the linearised variance by account (Cochran, <i>Sampling Techniques</i>, 1977, 6.3 and 9A) and Student's t for
/// Kish's effective number of accounts. Misleads where a few accounts make most of the sum: the interval is then too narrow above and too
/// wide below, and <see cref="Bootstrap"/> is the better choice.
/// </remarks>
public sealed class ClusteredMeanArm
{
    readonly double _effectiveAccounts;

    /// <summary>The arm that these accounts were assigned to.</summary>
    /// <param name="accounts">People of each account and the sum of their outcomes; an account without people counts for nothing.</param>
    /// <exception cref="ArgumentException">Fewer than two accounts have people (one shows no spread), or a number is negative people or no finite sum.</exception>
    public ClusteredMeanArm(IEnumerable<(long People, double Sum)> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var all = accounts.Where(account => account.People != 0).ToList();
        if (all.Any(account => account.People < 0 || !double.IsFinite(account.Sum)))
            throw new ArgumentException("An account has people and a finite sum.", nameof(accounts));
        if (all.Count < 2) throw new ArgumentException("An interval needs two accounts or more with people.", nameof(accounts));
        Accounts = all.Count;
        People = all.Sum(account => account.People);
        Mean = all.Sum(account => account.Sum) / People;
        var squares = all.Sum(account => Math.Pow(account.Sum - Mean * account.People, 2));
        StandardError = Math.Sqrt(squares * Accounts / (Accounts - 1.0)) / People;
        _effectiveAccounts = (double)People * People / all.Sum(account => (double)account.People * account.People);
    }

    /// <summary>How many people there are.</summary>
    public long People { get; }

    /// <summary>How many accounts have people.</summary>
    public long Accounts { get; }

    /// <summary>The sum of outcomes over people, in the unit of the outcome.</summary>
    public double Mean { get; }

    /// <summary>√(G/(G−1)·Σ(sum − mean·people)²)/Σ people, in the unit of the outcome. 0 when all accounts agree, which is no certainty.</summary>
    public double StandardError { get; }

    /// <summary>The mean with its interval.</summary>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>In the unit of the outcome; its n is the number of people.</returns>
    public Estimate ToEstimate(double level = Estimate.UsualLevel)
    {
        var half = StandardError * Quantiles.StudentT(level, Math.Max(1, _effectiveAccounts - 1));
        return new Estimate(Mean, Mean - half, Mean + half, level, People);
    }
}
