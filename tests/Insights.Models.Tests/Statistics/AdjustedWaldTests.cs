using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

/// <summary>
/// Coverage counted in full: for given shares every possible outcome of n answers is weighed with its multinomial probability. The
/// grid is p and d in steps of 0.05, at least 0.05 for each band; a cell is the average over the 0.05-square around its point,
/// because with few answers the coverage at a single point jumps with every rounding of it.
/// </summary>
public class AdjustedWaldTests
{
    const int Steps = 20, Points = 5;

    [Theory]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(40)]
    [InlineData(50)]
    [InlineData(100)]
    public void Coverage_is_between_93_5_and_96_5_percent(int n)
    {
        var outcomes = Outcomes(n);
        foreach (var (promoters, detractors) in Grid())
        {
            var coverage = CoverageOfCell(promoters, detractors, n, outcomes);
            var largest = Math.Max(1 - promoters - detractors, Math.Max(promoters, detractors));
            // Where nearly all answers are alike a handful decides, and no interval that treats both ends alike can do better than
            // to be too wide: with ten answers and 5 % at each end, leaving out the next outcome would drop it to 89 %.
            var fewDiffer = largest > 0.599 && n * (1 - largest) < 8.001;
            Assert.True(coverage >= 0.935 && (fewDiffer || coverage <= 0.965),
                $"{coverage:P2} with n = {n}, {promoters:F2} promoters and {detractors:F2} detractors");
        }
    }

    [Theory]
    [InlineData(0.9, 0.05)]
    [InlineData(0.05, 0.9)]
    [InlineData(0.5, 0.45)]
    [InlineData(0.3, 0.3)]
    [InlineData(0.6, 0.1)]
    public void At_a_single_point_it_never_falls_below_92_percent(double promoters, double detractors)
    {
        foreach (var n in new[] { 10, 11, 12, 13, 14, 15, 17, 20, 25, 30, 50, 100, 200 })
            Assert.InRange(Coverage(promoters, detractors, n, Outcomes(n)), 0.92, 0.985);
    }

    [Fact]
    public void Simulated_surveys_of_300_answers_are_covered_at_every_point_of_a_coarser_grid()
    {
        const int n = 300, surveys = 4000;
        var random = new SeededRandom(41);
        foreach (var (promoters, detractors) in Grid().Where(point => IsTenth(point.Promoters) && IsTenth(point.Detractors)))
        {
            var hits = 0;
            for (var survey = 0; survey < surveys; survey++)
            {
                var (up, down) = Simulate(promoters, detractors, n, random);
                var (low, high) = AdjustedWald.Interval((double)(up - down) / n, (double)(up + down) / n, n);
                if (low <= promoters - detractors && promoters - detractors <= high) hits++;
            }
            Assert.InRange((double)hits / surveys, 0.935, 0.965);
        }

        static bool IsTenth(double share) => (int)Math.Round(share * Steps) % 2 == 0;
    }

    static (int Up, int Down) Simulate(double promoters, double detractors, int n, SeededRandom random)
    {
        int up = 0, down = 0;
        for (var answer = 0; answer < n; answer++)
        {
            var draw = random.NextDouble();
            if (draw < promoters) up++;
            else if (draw < promoters + detractors) down++;
        }
        return (up, down);
    }

    static IEnumerable<(double Promoters, double Detractors)> Grid() =>
        from promoters in Enumerable.Range(1, Steps - 2)
        from detractors in Enumerable.Range(1, Steps - 1 - promoters)
        select ((double)promoters / Steps, (double)detractors / Steps);

    static double CoverageOfCell(double promoters, double detractors, int n, Outcome[] outcomes)
    {
        double sum = 0;
        var inside = 0;
        for (var i = 0; i < Points * Points; i++)
        {
            var p = promoters + (i % Points - Points / 2) * 0.05 / Points;
            var d = detractors + (i / Points - Points / 2) * 0.05 / Points;
            if (p + d >= 1) continue;
            sum += Coverage(p, d, n, outcomes);
            inside++;
        }
        return sum / inside;
    }

    static double Coverage(double promoters, double detractors, int n, Outcome[] outcomes)
    {
        double covered = 0, up = Math.Log(promoters), down = Math.Log(detractors), between = Math.Log(1 - promoters - detractors);
        foreach (var outcome in outcomes)
            if (outcome.Low <= promoters - detractors && promoters - detractors <= outcome.High)
                covered += Math.Exp(outcome.LogWays + outcome.Up * up + outcome.Down * down + (n - outcome.Up - outcome.Down) * between);
        return covered;
    }

    static Outcome[] Outcomes(int n)
    {
        var logs = new double[n + 1];
        for (var i = 1; i <= n; i++) logs[i] = logs[i - 1] + Math.Log(i);
        return [.. from up in Enumerable.Range(0, n + 1)
                   from down in Enumerable.Range(0, n + 1 - up)
                   let interval = AdjustedWald.Interval((double)(up - down) / n, (double)(up + down) / n, n)
                   select new Outcome(up, down, interval.Low, interval.High, logs[n] - logs[up] - logs[down] - logs[n - up - down])];
    }

    readonly record struct Outcome(int Up, int Down, double Low, double High, double LogWays);
}
