using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class RandomCountsTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(7)]
    [InlineData(450)]
    [InlineData(2000)]
    public void Poisson_counts_have_their_mean_as_variance(double mean)
    {
        var random = new SeededRandom(2);
        var (average, variance) = Moments(20_000, () => RandomCounts.Poisson(mean, random));
        Assert.Equal(mean, average, 5 * Math.Sqrt(mean / 20_000));
        Assert.Equal(mean, variance, 0.07 * mean);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(30)]
    public void Gamma_variables_have_their_shape_as_mean_and_variance(double shape)
    {
        var random = new SeededRandom(3);
        var (average, variance) = Moments(40_000, () => RandomCounts.Gamma(shape, random));
        Assert.Equal(shape, average, 5 * Math.Sqrt(shape / 40_000));
        Assert.Equal(shape, variance, 0.1 * shape);
    }

    [Fact]
    public void The_sum_of_many_negative_binomials_has_their_summed_mean_and_variance()
    {
        var random = new SeededRandom(4);
        var (average, variance) = Moments(20_000, () => RandomCounts.NegativeBinomialSum(100, 5, 0.5, random));
        Assert.Equal(500, average, 3.0);
        Assert.Equal(100 * (5 + 25 / 0.5), variance, 0.06 * 5500);
    }

    [Fact]
    public void Nobody_tells_nobody() => Assert.Equal(0, RandomCounts.NegativeBinomialSum(0, 5, 0.5, new SeededRandom(1)));

    static (double Mean, double Variance) Moments(int draws, Func<double> draw)
    {
        double sum = 0, squares = 0;
        for (var i = 0; i < draws; i++)
        {
            var value = draw();
            sum += value;
            squares += value * value;
        }
        return (sum / draws, squares / draws - sum / draws * (sum / draws));
    }
}
