using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class StratifiedDifferenceTests
{
    [Fact]
    public void One_stratum_gives_the_plain_difference_and_nearly_the_plain_error()
    {
        var difference = StratifiedDifference.Of([new TwoShares(30, 100, 50, 100)])!;
        Assert.Equal(-0.2, difference.Value, 1e-12);
        var wald = Math.Sqrt(0.3 * 0.7 / 100 + 0.5 * 0.5 / 100);
        Assert.Equal(1.959964 * wald, (difference.High - difference.Low) / 2, 0.002);
    }

    /// <summary>Against the formula written out in Python: tests/oracles/stratified.py.</summary>
    [Fact]
    public void Strata_are_weighted_as_mantel_and_haenszel_do()
    {
        foreach (var stored in Oracle.Rows("stratified", "cases"))
        {
            var strata = stored.GetProperty("strata").EnumerateArray().Select(s => new TwoShares(s[0].GetInt64(), s[1].GetInt64(), s[2].GetInt64(), s[3].GetInt64())).ToList();
            var difference = StratifiedDifference.Of(strata)!;
            Assert.Equal(stored.Number("difference"), difference.Value, 1e-12);
            Assert.Equal(stored.Number("low"), difference.Low, 1e-9);
            Assert.Equal(stored.Number("high"), difference.High, 1e-9);
        }
    }

    [Fact]
    public void A_stratum_that_lacks_a_group_says_nothing()
    {
        Assert.Null(StratifiedDifference.Of([new(3, 10, 0, 0), new(0, 0, 4, 9)]));
        Assert.Equal(StratifiedDifference.Of([new(3, 10, 5, 12)]), StratifiedDifference.Of([new(3, 10, 5, 12), new(7, 9, 0, 0)]));
    }

    [Fact]
    public void The_interval_holds_a_true_difference_within_uneven_strata()
    {
        var random = SeededRandom.For(5, "stratified");
        var held = 0;
        for (var trial = 0; trial < 1000; trial++)
        {
            var difference = StratifiedDifference.Of([Draw(40, 0.10, 12, 0.25), Draw(15, 0.35, 60, 0.50), Draw(8, 0.15, 9, 0.30)])!;
            if (difference.Low <= -0.15 && difference.High >= -0.15) held++;
        }
        Assert.InRange(held, 925, 980);

        TwoShares Draw(int n, double p, int otherN, double otherP) => new(Count(n, p), n, Count(otherN, otherP), otherN);
        int Count(int n, double p) => Enumerable.Range(0, n).Count(_ => random.NextBool(p));
    }
}
