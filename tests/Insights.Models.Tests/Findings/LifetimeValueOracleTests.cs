using System.Text.Json;
using Insights.Models.Findings;
using Insights.Models.Learners;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Findings;

/// <summary>Against R's survival package and accounts drawn again by R (<c>tests/oracles/lifetime_value.R</c>).</summary>
public class LifetimeValueOracleTests
{
    public static TheoryData<string> Companies => [.. Oracle.Rows("lifetime_value", "companies").Select(row => row.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Companies))]
    public void The_value_is_that_of_R(string name)
    {
        var company = Company(name);
        Assert.Equal(company.Number("value"), Value(company, 1).Value, 1e-9 * company.Number("value"));
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void The_interval_is_that_of_drawing_accounts_and_making_the_curve_anew(string name)
    {
        var company = Company(name);
        var estimate = Value(company, 7);
        var (low, high) = (company.Number("low"), company.Number("high"));
        // Ours are 2,000 draws to the first order, widened for few accounts; R's are 4,000.
        Assert.Equal(low, estimate.Low, 0.06 * (high - low));
        Assert.Equal(high, estimate.High, 0.06 * (high - low));
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void Its_width_is_that_of_Rs_infinitesimal_jackknife(string name)
    {
        var company = Company(name);
        var widths = Enumerable.Range(1, 20).Select(seed => Value(company, (ulong)seed)).Average(estimate => estimate.High - estimate.Low);
        Assert.InRange(widths / (2 * Quantiles.Normal(0.95)), 0.99 * company.Number("error"), 1.04 * company.Number("error"));
    }

    static JsonElement Company(string name) => Oracle.Rows("lifetime_value", "companies").Single(row => row.GetProperty("name").GetString() == name);

    static Insights.Models.Units.Estimate Value(JsonElement company, ulong seed) => LifetimeValue.Of(
        new CustomerTenures(
            [.. company.GetProperty("accounts").EnumerateArray().Select(row => new SurvivalTime(row[1].GetDouble(), row[2].GetInt32(), row[0].GetDouble()))],
            [.. company.GetProperty("revenue").EnumerateArray().Select(row => new TenureRevenue(row[0].GetInt32(), row[1].GetInt32(), row[2].GetDouble()))]),
        (int)company.Count("horizon"), 1, 0.1, new SeededRandom(seed));
}
