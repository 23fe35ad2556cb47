using System.Text.Json;
using Insights.Models.Units;
using Xunit;

namespace Insights.Models.Tests.Judging;

/// <summary>The predictions that tests/oracles/judging.R judged.</summary>
static class JudgedByR
{
    internal static IEnumerable<(double[] Probabilities, bool[] Outcomes, JsonElement Expected)> Cases() => Oracle.Rows("judging", "judged").Select(row => (
        row.GetProperty("p").EnumerateArray().Select(p => p.GetDouble()).ToArray(),
        row.GetProperty("y").EnumerateArray().Select(y => y.GetDouble() == 1).ToArray(),
        row));

    internal static void Equal(JsonElement expected, string value, string error, Estimate? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Number(value), actual.Value, 1e-8);
        Assert.Equal(expected.Number(error), (actual.High - actual.Low) / 2 / 1.959963984540054, 1e-6);
    }
}
