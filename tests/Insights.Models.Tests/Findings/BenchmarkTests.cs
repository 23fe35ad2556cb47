using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class BenchmarkTests
{
    [Theory]
    [InlineData(0.1, 0.2, BenchmarkVerdict.Below)]
    [InlineData(0.2, 0.4, BenchmarkVerdict.TooCloseToTell)]
    [InlineData(0.31, 0.49, BenchmarkVerdict.Within)]
    [InlineData(0.4, 0.6, BenchmarkVerdict.TooCloseToTell)]
    [InlineData(0.51, 0.9, BenchmarkVerdict.Above)]
    public void A_verdict_needs_the_whole_interval(double low, double high, BenchmarkVerdict verdict) =>
        Assert.Equal(verdict, Benchmarks.Qualified.Judge(new Estimate((low + high) / 2, low, high, 0.95, 10)));

    [Fact]
    public void A_withheld_figure_has_no_verdict() =>
        Assert.Equal(BenchmarkVerdict.Unknown, Benchmarks.Qualified.Judge(Some.Withheld(UnitNames.Share)));

    [Fact]
    public void At_least_three_to_one_has_no_upper_end() =>
        Assert.Equal(BenchmarkVerdict.Within, Benchmarks.RevenueToCost.Judge(new Estimate(40, 30, 50, 0.95, 10)));

    [Fact]
    public void Every_benchmark_says_who_says_so_and_what_that_is_worth()
    {
        var all = typeof(Benchmarks).GetFields().Select(field => field.GetValue(null)).OfType<Benchmark>().ToList();
        Assert.True(all.Count >= 12);
        Assert.All(all, benchmark =>
        {
            Assert.True(benchmark.Low <= benchmark.High);
            Assert.NotEmpty(benchmark.Text);
            Assert.NotEmpty(benchmark.Source);
            Assert.NotEmpty(benchmark.Quality);
        });
    }
}
