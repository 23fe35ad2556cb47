using System.Text.Json;
using Insights.Models.Learners;

namespace Insights.Models.Tests.Learners;

/// <summary>R's figures, and the subjects they are of.</summary>
static class SurvivalOracle
{
    static readonly Dictionary<string, SurvivalTimes> Sets = Rows("data").ToDictionary(
        row => row.GetProperty("set").GetString()!, row => SurvivalTimes.Of(row.GetProperty("subjects").EnumerateArray().Select(Subject)));

    internal static IEnumerable<JsonElement> Rows(string block) => Oracle.Rows("survival", block);

    internal static SurvivalTimes Set(string name) => Sets[name];

    internal static SurvivalTimes Set(this JsonElement row) => Set(row.GetProperty("set").GetString()!);

    internal static double?[] Numbers(this JsonElement row, string field) =>
        [.. row.GetProperty(field).EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? (double?)null : value.GetDouble())];

    internal static SurvivalInterval Scale(this JsonElement row) => row.GetProperty("scale").GetString() switch
    {
        "log-log" => SurvivalInterval.LogLog,
        "log" => SurvivalInterval.Log,
        var scale => scale == "plain" ? SurvivalInterval.Plain : throw new ArgumentException($"R was asked for {scale}."),
    };

    /// <summary>Equal to a relative 1e-9; where R has no value there is nothing to compare. Returns how many were compared.</summary>
    internal static int Equal(IReadOnlyList<double?> expected, IEnumerable<double?> actual, string what)
    {
        var values = actual.ToList();
        Assert.True(expected.Count == values.Count, $"{what}: {expected.Count} expected, {values.Count} found");
        for (var i = 0; i < values.Count; i++)
            if (expected[i] is { } number)
                Equal(number, values[i], $"{what}[{i}]");
        return expected.Count(value => value is not null);
    }

    internal static void Equal(double expected, double? actual, string what) => Assert.True(
        actual is { } value && Math.Abs(value - expected) <= 1e-9 * Math.Max(Math.Abs(expected), 1e-3), $"{what}: R has {expected:R}, we have {actual:R}");

    static SurvivalTime Subject(JsonElement row) => new(row[0].GetDouble(), row[1].GetInt32(), row[2].GetDouble(), row[3].GetDouble());
}
