using Insights.Models.Statistics;

namespace Insights.SampleCompany;

/// <summary>Draws from the distributions that the company is made of.</summary>
static class Sampling
{
    public static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    public static T Pick<T>(this SeededRandom random, T[] items) => items[random.NextInt(items.Length)];

    /// <summary>A whole number from low to high, both included.</summary>
    public static int Between(this SeededRandom random, int low, int high) => low + random.NextInt(high - low + 1);

    public static double LogNormal(this SeededRandom random, double median, double sigma) =>
        median * Math.Exp(sigma * random.NextNormal());

    /// <summary>Index drawn with these weights, which need not sum to 1.</summary>
    public static int Weighted(this SeededRandom random, ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights) total += weight;
        var left = random.NextDouble() * total;
        for (var i = 0; i < weights.Length - 1; i++)
            if ((left -= weights[i]) < 0) return i;
        return weights.Length - 1;
    }

    /// <summary>Poisson; above a mean of 30 by its normal approximation, which no reader of weekly counts can tell apart.</summary>
    public static int Poisson(this SeededRandom random, double mean)
    {
        if (mean > 30) return Math.Max(0, (int)Math.Round(mean + Math.Sqrt(mean) * random.NextNormal()));
        var limit = Math.Exp(-mean);
        var product = random.NextDouble();
        var count = 0;
        while (product > limit)
        {
            product *= random.NextDouble();
            count++;
        }
        return count;
    }

    /// <summary>Binomial by its normal approximation with continuity, exact for up to 12 trials.</summary>
    public static int Binomial(this SeededRandom random, int trials, double probability)
    {
        if (trials > 12)
        {
            var spread = Math.Sqrt(trials * probability * (1 - probability));
            return Math.Clamp((int)Math.Round(trials * probability + spread * random.NextNormal()), 0, trials);
        }
        var count = 0;
        for (var i = 0; i < trials; i++)
            if (random.NextBool(probability)) count++;
        return count;
    }
}
