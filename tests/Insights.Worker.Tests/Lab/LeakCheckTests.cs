using Insights.Models.Features;
using Insights.Models.Statistics;
using Insights.Worker.Lab;

namespace Insights.Worker.Tests.Lab;

public sealed class LeakCheckTests
{
    const int Rows = 2000;

    static readonly bool[] Outcomes = [.. Draws(1).Select(draw => draw < 0.3)];

    [Fact]
    public void A_word_that_only_one_outcome_has_is_a_leak()
    {
        var warning = Assert.Single(Warnings(Words(row => Outcomes[row] ? "price" : "none")));
        Assert.StartsWith("x alone tells the outcome (AUC 1.0000).", warning, StringComparison.Ordinal);
        Assert.Contains("--drop x", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_number_is_a_leak_in_either_direction(int sign) =>
        Assert.Single(Warnings(FeatureColumn.Numeric("x", Numbers(row => sign * (Outcomes[row] ? 10_000 + row : row)))));

    [Fact]
    public void A_date_that_only_those_who_left_have_is_a_leak() =>
        Assert.Single(Warnings(FeatureColumn.Numeric("x", Numbers(row => Outcomes[row] ? 20_000 + row % 365 : float.NaN))));

    [Fact]
    public void A_level_for_each_row_is_none() => Assert.Empty(Warnings(Words(row => $"{row}")));

    [Fact]
    public void A_good_predictor_is_none()
    {
        var noise = Draws(2);
        Assert.Empty(Warnings(FeatureColumn.Numeric("x", Numbers(row => (Outcomes[row] ? 1 : 0) + 1.2f * (float)noise[row]))));
    }

    [Fact]
    public void Outcomes_that_take_turns_hide_no_leak()
    {
        bool[] turns = [.. Enumerable.Range(0, Rows).Select(row => row % 2 == 0)];
        Assert.Single(LeakCheck.Warnings(new([Words(row => turns[row] ? "a" : "b")]), turns));
    }

    [Fact]
    public void A_handful_of_rows_shows_no_leak()
    {
        bool[] few = [true, true, true, false, false, false];
        Assert.Empty(LeakCheck.Warnings(new([FeatureColumn.Numeric("x", [1, 1, 1, 0, 0, 0])]), few));
    }

    static IEnumerable<string> Warnings(FeatureColumn column) => LeakCheck.Warnings(new([column]), Outcomes);

    static FeatureColumn Words(Func<int, string> word) => FeatureColumn.Categorical("x", [.. Enumerable.Range(0, Rows).Select(word)]);

    static float[] Numbers(Func<int, float> number) => [.. Enumerable.Range(0, Rows).Select(number)];

    static double[] Draws(ulong seed)
    {
        var random = SeededRandom.For(seed, "leaks");
        return [.. Enumerable.Range(0, Rows).Select(_ => random.NextDouble())];
    }
}
