using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class PoissonIntervalTests
{
    [Fact]
    public void Intervals_equal_those_of_R()
    {
        foreach (var row in Oracle.Rows("intervals", "garwood"))
        {
            var estimate = PoissonInterval.Exact(row.Count("count"), row.Number("level"));
            Assert.Equal(row.Number("low"), estimate.Low, 1e-6 * (1 + row.Number("low")));
            Assert.Equal(row.Number("high"), estimate.High, 1e-6 * (1 + row.Number("high")));
        }
    }

    [Fact]
    public void No_event_means_at_most_three_at_95_percent() =>
        Assert.Equal(-Math.Log(0.05), PoissonInterval.AtMost(0), 1e-9);

    [Fact]
    public void It_covers_at_least_its_level_for_every_mean()
    {
        for (var mean = 0.1; mean < 40; mean += 0.1)
        {
            double covered = 0, term = Math.Exp(-mean);
            for (var count = 0; count < 120; term *= mean / ++count)
            {
                var interval = PoissonInterval.Exact(count);
                if (interval.Low <= mean && mean <= interval.High) covered += term;
            }
            Assert.InRange(covered, 0.95, 1);
        }
    }

    [Fact]
    public void A_negative_count_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Exact(-1));
}
