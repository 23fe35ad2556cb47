using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class SeededRandomTests
{
    [Fact]
    public void The_same_seed_gives_the_same_numbers() =>
        Assert.Equal(Some(new SeededRandom(7)), Some(new SeededRandom(7)));

    [Fact]
    public void Parts_of_one_seed_are_independent_of_each_other() =>
        Assert.NotEqual(Some(SeededRandom.For(7, "asks")), Some(SeededRandom.For(7, "spend")));

    [Fact]
    public void Whole_numbers_are_even_over_their_range()
    {
        var random = new SeededRandom(1);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++) counts[random.NextInt(7)]++;
        // χ² with 6 degrees of freedom stays below 22.5 with probability 0.999.
        Assert.InRange(counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000), 0, 22.5);
    }

    [Fact]
    public void Normal_numbers_have_mean_0_and_variance_1()
    {
        var random = new SeededRandom(1);
        var draws = Enumerable.Range(0, 50_000).Select(_ => random.NextNormal()).ToList();
        Assert.Equal(0, draws.Average(), 0.02);
        Assert.Equal(1, draws.Average(draw => draw * draw), 0.03);
        Assert.Equal(0.05, draws.Count(draw => Math.Abs(draw) > 1.96) / 50_000.0, 0.004);
    }

    static List<ulong> Some(SeededRandom random) => [.. Enumerable.Range(0, 20).Select(_ => random.NextBits())];
}
