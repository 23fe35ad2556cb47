namespace Insights.Models.Statistics;

/// <summary>Shares whose observations hang together in groups, such as the people of one account.</summary>
public static class ClusteredShare
{
    /// <summary>
    /// How many independent observations tell as much (<see cref="ClusteredMean.EffectiveSize"/>); 1 where all are of one group, which shows
    /// nothing of the others.
    /// </summary>
    /// <param name="groups">Observations of each group and successes among them; groups without an observation count for nothing.</param>
    public static double EffectiveSize(IEnumerable<(long Observations, long Successes)> groups)
    {
        var clusters = groups.Where(group => group.Observations > 0).GroupBy(group => group).Select(alike => new Cluster(
            alike.Key.Observations, Share(alike.Key), Share(alike.Key), alike.Key.Observations, alike.Count())).ToList();
        return clusters.Sum(cluster => cluster.Times) < 2 ? 1 : new ClusteredMean(clusters).EffectiveSize;
    }

    static double Share((long Observations, long Successes) group) => (double)group.Successes / group.Observations;
}
