using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class SampleRatioTests
{
    [Fact]
    public void It_is_the_chi_squared_test_of_R()
    {
        foreach (var row in Oracle.Rows("experiments", "sampleRatio"))
        {
            var units = row.GetProperty("units").EnumerateArray().Select(count => count.GetInt64()).ToList();
            var planned = row.GetProperty("planned").EnumerateArray().Select(share => share.GetDouble()).ToList();
            var ratio = SampleRatio.Of(units, planned);
            Assert.Equal(row.Number("chiSquared"), ratio.ChiSquared, 1e-9);
            Assert.Equal(row.Number("pValue"), ratio.PValue, 1e-12);
            Assert.Equal(row.Number("pValue") < 0.001, ratio.IsMismatch);
        }
    }

    [Fact]
    public void Planned_shares_are_weights()
    {
        Assert.Equal(SampleRatio.Of([40, 70, 100], [0.2, 0.3, 0.5]).PValue, SampleRatio.Of([40, 70, 100], [2, 3, 5]).PValue, 1e-12);
    }

    [Fact]
    public void Fair_assignments_hardly_ever_raise_an_alarm()
    {
        var (random, alarms) = (SeededRandom.For(11, "fair"), 0);
        for (var trial = 0; trial < 10_000; trial++)
            if (Drawn(random, [300, 400, 500]) is var units && SampleRatio.Of(units, [0.5, 0.3, 0.2]).IsMismatch) alarms++;
        Assert.InRange(alarms, 1, 20);

        static long[] Drawn(SeededRandom random, int[] sizes)
        {
            var units = new long[3];
            var all = sizes[random.NextInt(3)];
            for (var unit = 0; unit < all; unit++) units[random.NextDouble() switch { < 0.5 => 0, < 0.8 => 1, _ => 2 }]++;
            return units;
        }
    }

    [Fact]
    public void Fifty_two_to_forty_eight_of_20_000_is_found()
    {
        var (random, found) = (SeededRandom.For(12, "unfair"), 0);
        for (var trial = 0; trial < 300; trial++)
        {
            var treated = Enumerable.Range(0, 20_000).LongCount(_ => random.NextBool(0.52));
            if (SampleRatio.Of([treated, 20_000 - treated], [1, 1]).IsMismatch) found++;
        }
        Assert.InRange(found, 285, 300);
    }

    [Fact]
    public void What_is_no_plan_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SampleRatio.Of([5, 5], [1]));
        Assert.Throws<ArgumentException>(() => SampleRatio.Of([5], [1]));
        Assert.Throws<ArgumentException>(() => SampleRatio.Of([0, 0], [1, 1]));
        Assert.Throws<ArgumentException>(() => SampleRatio.Of([5, -1], [1, 1]));
        Assert.Throws<ArgumentException>(() => SampleRatio.Of([5, 5], [1, 0]));
    }
}
