using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>One arm of a test that was assigned by account, whose outcome is yes or no for each person: the share of people who said yes.</summary>
/// <remarks>
/// People of one account do alike, so that they tell less than as many strangers: the interval is Wilson's at the effective size (Korn and
/// Graubard, <i>Survey Methodology</i> 1998), by <see cref="ClusteredMean"/>. Misleads below about 30 accounts with more than a handful of
/// successes, and where one account holds most of the people; measured coverage is in <c>docs/methods/incentive-tests.md</c>.
/// </remarks>
public sealed class ClusteredArm
{
    readonly ClusteredMean _mean;

    /// <summary>The arm that these accounts were assigned to.</summary>
    /// <param name="accounts">People of each account and how many of them said yes, in any order; an account without people counts for nothing.</param>
    /// <exception cref="ArgumentException">Fewer than two accounts have people (one shows no spread), or an account has more successes than people.</exception>
    public ClusteredArm(IEnumerable<(long People, long Successes)> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var clusters = new List<Cluster>();
        foreach (var alike in accounts.Where(account => account.People != 0).GroupBy(account => account).OrderBy(alike => alike.Key))
        {
            var (people, successes) = alike.Key;
            var share = (double)successes / people;
            clusters.Add(new Cluster(people, share, share, people, alike.Count()));
            People += people * alike.Count();
            Successes += successes * alike.Count();
        }
        // Half a yes and half a no more: the variance of one answer, above 0 also where everybody agrees.
        var shrunken = (Successes + 0.5) / (People + 1);
        _mean = new ClusteredMean(clusters, shrunken * (1 - shrunken));
    }

    /// <summary>How many people there are.</summary>
    public long People { get; }

    /// <summary>How many of them said yes.</summary>
    public long Successes { get; }

    /// <summary>How many accounts have people.</summary>
    public long Accounts => _mean.Count;

    /// <summary>Successes over people, within [0, 1]: a ratio estimator, large accounts count for more.</summary>
    public double Share => (double)Successes / People;

    /// <summary>That of a linearised ratio, by account (<see cref="ClusteredMean.StandardError"/>). 0 when nobody, or everybody, said yes.</summary>
    public double StandardError => _mean.StandardError;

    /// <summary>How many independent people would tell as much; within [1, people].</summary>
    public double EffectiveSize => _mean.EffectiveSize;

    /// <summary>How many people it takes to tell as much as one stranger; at least 1.</summary>
    public double DesignEffect => People / EffectiveSize;

    /// <summary>The share with its interval.</summary>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>Within [0, 1]; its n is the number of people.</returns>
    public Estimate ToEstimate(double level = Estimate.UsualLevel) => Proportions.Wilson(Successes, People, _mean.EffectiveSizeAt(level), level);
}
