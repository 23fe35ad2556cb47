using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

/// <summary>Accounts whose people say yes with a probability of the account's own: normal on log-odds around what gives the wanted share.</summary>
sealed class SimulatedAccounts(double share, double spread = 0.8)
{
    readonly double _centre = Centre(share, spread);

    /// <summary>The leaning of an account that is this many standard deviations from the middle.</summary>
    public double Probability(double deviation) => Logistic(_centre + spread * deviation);

    /// <summary>How many people an account has: few as a rule, up to 25.</summary>
    public static long People(SeededRandom random) => Math.Min(25, 1 + (long)Math.Exp(1.2 + 0.8 * random.NextNormal()));

    /// <summary>People and successes of accounts drawn by lot.</summary>
    public IReadOnlyList<(long People, long Successes)> Draw(int accounts, SeededRandom random) =>
        [.. Enumerable.Range(0, accounts).Select(_ => Draw(People(random), random.NextNormal(), random))];

    /// <summary>The people of one account.</summary>
    public (long People, long Successes) Draw(long people, double deviation, SeededRandom random)
    {
        var (probability, successes) = (Probability(deviation), 0L);
        for (var person = 0; person < people; person++) successes += random.NextBool(probability) ? 1 : 0;
        return (people, successes);
    }

    // The mean of the probabilities over the leanings is the wanted share; sizes do not depend on leanings.
    static double Centre(double share, double spread)
    {
        var (low, high) = (-12.0, 6.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (Mean(middle, spread) < share) low = middle;
            else high = middle;
        }
        return low;
    }

    static double Mean(double centre, double spread)
    {
        double sum = 0, weights = 0;
        for (var deviation = -8.0; deviation <= 8; deviation += 0.01)
        {
            var weight = Math.Exp(-deviation * deviation / 2);
            sum += weight * Logistic(centre + spread * deviation);
            weights += weight;
        }
        return sum / weights;
    }

    static double Logistic(double logit) => 1 / (1 + Math.Exp(-logit));
}
