using System.Text.Json;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

/// <summary>Draws against those of R on the same referrers (<c>tests/oracles/bootstrap.R</c>, 40,000 draws each).</summary>
public class BootstrapOracleTests
{
    static readonly double[] Shares = [0.025, 0.1, 0.5, 0.9, 0.975];

    public static TheoryData<string> Cases => [.. Oracle.Rows("bootstrap", "ratios").Select(row => row.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Percentiles_of_the_draws_are_those_of_R(string name)
    {
        var row = Oracle.Rows("bootstrap", "ratios").Single(row => row.GetProperty("name").GetString() == name);
        var options = new BootstrapOptions(Draws: 40_000, FixedDenominator: row.Number("fixed"), CountVaries: row.GetProperty("countVaries").GetBoolean());
        var draws = Bootstrap.Draw(Numbers(row, "revenue"), Numbers(row, "rewards"), new SeededRandom(4), options);
        Array.Sort(draws);
        var expected = Numbers(row, "percentiles");
        // Of 40,000 draws the outer percentiles stray by about 1 % of the interval's width.
        foreach (var (share, percentile) in Shares.Zip(expected))
            Assert.Equal(percentile, draws[(int)Math.Round(share * (draws.Length - 1))], 0.02 * (expected[^1] - expected[0]));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_published_interval_is_a_little_wider_than_Rs_percentiles_because_few_speak(string name)
    {
        var row = Oracle.Rows("bootstrap", "ratios").Single(row => row.GetProperty("name").GetString() == name);
        var estimate = Bootstrap.RatioOfSums(Numbers(row, "revenue"), Numbers(row, "rewards"), new SeededRandom(4),
            new BootstrapOptions(FixedDenominator: row.Number("fixed"), CountVaries: row.GetProperty("countVaries").GetBoolean()));
        var percentiles = Numbers(row, "percentiles");
        Assert.Equal(row.Number("observed"), estimate.Value, 1e-9);
        Assert.InRange((estimate.High - estimate.Low) / (percentiles[^1] - percentiles[0]), 1, 1.65);
    }

    static double[] Numbers(JsonElement row, string field) => [.. row.GetProperty(field).EnumerateArray().Select(value => value.GetDouble())];
}
