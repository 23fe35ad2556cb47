using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Statistics;

public class BootstrapTests
{
    [Fact]
    public void The_same_seed_gives_the_same_interval() => Assert.Equal(Some(5), Some(5));

    [Fact]
    public void Another_seed_gives_nearly_the_same_interval()
    {
        var (one, other) = (Some(5), Some(6));
        Assert.NotEqual(one, other);
        Assert.Equal(one.Low, other.Low, 0.1 * (one.High - one.Low));
        Assert.Equal(one.High, other.High, 0.1 * (one.High - one.Low));
    }

    [Fact]
    public void A_fixed_denominator_and_clusters_without_any_make_a_total()
    {
        double[] values = [4, 9, 1, 7, 3, 8];
        var total = Bootstrap.RatioOfSums(values, new double[values.Length], new SeededRandom(1), new BootstrapOptions(FixedDenominator: 1));
        Assert.Equal(32, total.Value);
        Assert.InRange(total.Low, 6, 32);
        Assert.InRange(total.High, 32, 54);
    }

    [Fact]
    public void Clusters_all_alike_have_a_ratio_without_doubt_and_a_total_with_it()
    {
        double[] ones = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
        var ratio = Bootstrap.RatioOfSums(ones, ones, new SeededRandom(1));
        Assert.Equal((1.0, 1.0, 1.0), (ratio.Low, ratio.Value, ratio.High));
        var total = Bootstrap.RatioOfSums(ones, new double[10], new SeededRandom(1), new BootstrapOptions(FixedDenominator: 1, CountVaries: true));
        // Ten events that came on their own: about 10 ± 2·√10.
        Assert.InRange(total.Low, 2, 6);
        Assert.InRange(total.High, 15, 19);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(2, 2, 0)]
    public void Too_little_is_refused(int numerators, int denominators, double each = 1)
    {
        var random = new SeededRandom(1);
        Assert.Throws<ArgumentException>(() => Bootstrap.RatioOfSums(
            new double[numerators], Enumerable.Repeat(each, denominators).ToArray(), random));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(120)]
    public void Retained_revenue_is_covered(int accounts)
    {
        // One account in ten leaves; the others move by a skewed factor of mean 1.05. Start revenues are skewed as well.
        var covered = Coverage(0.9 * 1.05, (company, random) =>
        {
            double[] start = new double[accounts], end = new double[accounts];
            for (var i = 0; i < accounts; i++)
            {
                start[i] = Math.Exp(random.NextNormal());
                end[i] = random.NextBool(0.1) ? 0 : start[i] * 1.05 * Skewed(0.2, random);
            }
            return Bootstrap.RatioOfSums(end, start, new SeededRandom((ulong)company), new BootstrapOptions(Draws: 400));
        });
        Assert.InRange(covered, 0.90, 0.97);
    }

    [Fact]
    public void Revenue_over_cost_is_covered_though_the_number_of_referrers_is_chance()
    {
        const double referrers = 60, deal = 8000, reward = 300, operations = 30000, wins = 0.4;
        var covered = Coverage(referrers * wins * deal / (referrers * reward + operations), (company, random) =>
        {
            var count = (int)RandomCounts.Poisson(referrers, random);
            double[] revenue = new double[count], rewards = new double[count];
            for (var i = 0; i < count; i++)
            {
                revenue[i] = random.NextBool(wins) ? deal * Skewed(0.8, random) : 0;
                rewards[i] = reward;
            }
            return Bootstrap.RatioOfSums(revenue, rewards, new SeededRandom((ulong)company),
                new BootstrapOptions(Draws: 400, FixedDenominator: operations, CountVaries: true));
        });
        Assert.InRange(covered, 0.90, 0.97);
    }

    static double Coverage(double truth, Func<int, SeededRandom, Estimate> company)
    {
        const int companies = 500;
        var random = new SeededRandom(23);
        var hits = 0;
        for (var i = 0; i < companies; i++)
        {
            var estimate = company(i, random);
            if (estimate.Low <= truth && truth <= estimate.High) hits++;
        }
        return (double)hits / companies;
    }

    static Estimate Some(ulong seed)
    {
        var random = new SeededRandom(99);
        var start = Enumerable.Range(0, 80).Select(_ => Math.Exp(random.NextNormal())).ToArray();
        var end = start.Select(value => value * random.NextDouble() * 2).ToArray();
        return Bootstrap.RatioOfSums(end, start, new SeededRandom(seed));
    }

    static double Skewed(double spread, SeededRandom random) => Math.Exp(spread * random.NextNormal() - spread * spread / 2);
}
