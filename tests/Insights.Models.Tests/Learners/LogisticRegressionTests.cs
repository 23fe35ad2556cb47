using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Models.Statistics;
using Xunit;

namespace Insights.Models.Tests.Learners;

public class LogisticRegressionTests
{
    static readonly LogisticOptions Half = new(0.5);

    [Fact]
    public void Doubling_weights_is_the_same_as_every_row_twice() => Check(drawn =>
    {
        int[] twice = [.. drawn.Rows(), .. drawn.Rows()];
        return Same(
            LogisticRegression.Fit(drawn.Table, drawn.Outcomes, Half, [.. drawn.Weights.Select(weight => 2 * weight)]),
            LogisticRegression.Fit(drawn.Table.Select(twice), Pick(drawn.Outcomes, twice), Half, Pick(drawn.Weights, twice)));
    });

    [Fact]
    public void A_row_that_counts_for_nothing_is_as_if_it_were_not_there() => Check(drawn =>
    {
        int[] more = [.. drawn.Rows(), 0, 1];
        return Same(drawn.Fit(Half), LogisticRegression.Fit(
            drawn.Table.Select(more), [.. drawn.Outcomes, true, false], Half, [.. drawn.Weights, 0, 0]));
    });

    [Fact]
    public void The_order_of_rows_changes_nothing() => Check(drawn =>
    {
        int[] turned = [.. drawn.Rows().Reverse()];
        return Same(drawn.Fit(Half), LogisticRegression.Fit(drawn.Table.Select(turned), Pick(drawn.Outcomes, turned), Half, Pick(drawn.Weights, turned)));
    });

    [Fact]
    public void The_order_of_columns_changes_nothing() => Check(drawn =>
        Same(drawn.Fit(Half), (drawn with { Table = new([.. drawn.Table.Columns.Reverse()]) }).Fit(Half)));

    [Fact]
    public void A_constant_column_changes_nothing_and_has_no_term() => Check(drawn =>
    {
        var rows = drawn.Table.Rows;
        FeatureColumn[] constants = [
            FeatureColumn.Numeric("same", [.. Enumerable.Repeat(0.1f, rows)]),
            FeatureColumn.Numeric("never known", [.. Enumerable.Repeat(float.NaN, rows)]),
            FeatureColumn.Categorical("one level", [.. Enumerable.Repeat("a", rows)]),
            FeatureColumn.Categorical("no level", new string?[rows]),
            FeatureColumn.Boolean("always", [.. Enumerable.Repeat((bool?)true, rows)])];
        var model = (drawn with { Table = new([.. drawn.Table.Columns, .. constants]) }).Fit(Half);
        return Same(drawn.Fit(Half), model) && !model.Terms.Any(term => constants.Any(constant => constant.Name == term.Feature));
    });

    [Fact]
    public void Contributions_sum_to_the_score_and_average_to_nothing() => Check(drawn =>
    {
        var model = LogisticRegression.Fit(drawn.Table, drawn.Outcomes, Half);
        var contributions = model.Contributions(drawn.Table);
        var scores = model.Scores(drawn.Table);
        var sums = drawn.Rows().Select(row => contributions.Average + contributions.Of(row).ToArray().Sum());
        return sums.Zip(scores).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9)
            && Enumerable.Range(0, contributions.Features.Count).All(feature => Math.Abs(drawn.Rows().Sum(row => contributions.Of(row)[feature])) < 1e-5);
    });

    [Fact]
    public void The_coefficients_of_a_columns_levels_sum_to_nothing() => Check(drawn =>
        drawn.Fit(Half).Terms.Where(term => term.Feature == "level").Sum(term => term.Coefficient) is > -1e-8 and < 1e-8);

    [Theory]
    [InlineData(1.0)]
    [InlineData(LogisticOptions.Strongest)]
    public void Separated_outcomes_still_have_one_finite_answer(double strength)
    {
        var table = new FeatureTable([FeatureColumn.Numeric("x", [1, 2, 3, 4])]);
        var model = LogisticRegression.Fit(table, [false, false, true, true], new(strength));
        Assert.All(model.Terms, term => Assert.True(double.IsFinite(term.Coefficient) && term.StandardError > 0));
        Assert.True(double.IsFinite(model.InterceptError));
        Assert.True(model.Probabilities(table)[3] > 0.5);
    }

    [Fact]
    public void Values_of_any_size_are_fitted()
    {
        float[] small = [1, 5, 2, 6, 3, 4], large = [.. small.Select(value => value * 1e30f)];
        bool[] outcomes = [false, true, true, true, false, false];
        var expected = LogisticRegression.Fit(new([FeatureColumn.Numeric("x", small)]), outcomes, Half);
        var actual = LogisticRegression.Fit(new([FeatureColumn.Numeric("x", large)]), outcomes, Half);
        Assert.Equal(expected.Terms[0].Coefficient, actual.Terms[0].Coefficient, 1e-6);
    }

    [Fact]
    public void A_level_never_seen_counts_as_the_mean_of_those_seen()
    {
        var model = LogisticRegression.Fit(
            new([FeatureColumn.Categorical("plan", ["a", "a", "b", "b", "c"])]), [true, false, true, true, false], Half);
        Assert.Equal(model.Intercept, model.Scores(new([FeatureColumn.Categorical("plan", ["z"])]))[0], 1e-12);
    }

    [Fact]
    public void Few_rows_of_one_kind_take_the_usual_penalty()
    {
        var model = LogisticRegression.Fit(new([FeatureColumn.Numeric("x", [1, 2, 3])]), [true, false, false]);
        Assert.Equal(1, model.Strength);
    }

    [Fact]
    public void Noise_is_given_a_heavier_penalty_than_a_signal()
    {
        var random = new SeededRandom(4);
        float[] x = [.. Enumerable.Range(0, 400).Select(_ => (float)random.NextNormal())];
        var table = new FeatureTable([FeatureColumn.Numeric("x", x)]);
        var noise = LogisticRegression.Fit(table, [.. x.Select(_ => random.NextDouble() < 0.5)]);
        var signal = LogisticRegression.Fit(table, [.. x.Select(value => random.NextDouble() < LogOdds.ToProbability(3 * value))]);
        Assert.True(noise.Strength < signal.Strength, $"{noise.Strength} for noise, {signal.Strength} for a signal");
    }

    [Fact]
    public void What_cannot_be_fitted_is_refused()
    {
        var table = new FeatureTable([FeatureColumn.Numeric("x", [1, 2])]);
        Refused("All 2 outcomes are true", () => LogisticRegression.Fit(table, [true, true]));
        Refused("no row", () => LogisticRegression.Fit(table.Select([]), []));
        Refused("1 outcomes for 2 rows", () => LogisticRegression.Fit(table, [true]));
        Refused("weight of row 1 is -1", () => LogisticRegression.Fit(table, [true, false], null, [1, -1]));
        Refused("All 1 outcomes are true", () => LogisticRegression.Fit(table, [true, false], null, [1, 0]));
        Refused("strength C", () => LogisticRegression.Fit(table, [true, false], new(0)));
        var model = LogisticRegression.Fit(table, [true, false]);
        Refused("a column x, which this table lacks", () => model.Scores(new([FeatureColumn.Numeric("y", [1])])));
        Refused("was numeric in training and is boolean here", () => model.Scores(new([FeatureColumn.Boolean("x", [true])])));
        string[] ids = [.. Enumerable.Range(0, 3000).Select(id => $"c{id}")];
        Refused("Column id alone has 3000 levels", () => LogisticRegression.Fit(new([FeatureColumn.Categorical("id", ids)]), [.. ids.Select((_, row) => row % 2 == 0)]));
    }

    static void Refused(string because, Action act) => Assert.Contains(because, Assert.ThrowsAny<ArgumentException>(act).Message);

    static void Check(Func<Drawn, bool> holds) => Prop.ForAll(Some, holds).QuickCheckThrowOnFailure();

    /// <summary>Same coefficients by name, and same errors, but for the rounding of sums.</summary>
    static bool Same(LogisticRegression first, LogisticRegression second)
    {
        var others = second.Terms.ToDictionary(term => (term.Feature, term.Level));
        return Near(first.Intercept, second.Intercept) && first.Terms.Count == second.Terms.Count && first.Terms.All(term =>
            Near(term.Coefficient, others[(term.Feature, term.Level)].Coefficient)
            && Near(term.StandardError, others[(term.Feature, term.Level)].StandardError));
    }

    static bool Near(double first, double second) => Math.Abs(first - second) < 1e-7;

    static T[] Pick<T>(T[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);

    sealed record Drawn(FeatureTable Table, bool[] Outcomes, double[] Weights)
    {
        internal int[] Rows() => [.. Enumerable.Range(0, Table.Rows)];

        internal LogisticRegression Fit(LogisticOptions options) => LogisticRegression.Fit(Table, Outcomes, options, Weights);
    }

    static Arbitrary<Drawn> Some => (
        from count in Gen.Choose(2, 40)
        from quantities in Gen.Frequency((5, Gen.Choose(-100, 100).Select(value => value / 8f)), (1, Gen.Constant(float.NaN))).ArrayOf(count)
        from levels in Gen.Elements("a", "b", "c", null).ArrayOf(count)
        from answers in Gen.Elements<bool?>(true, false, null).ArrayOf(count)
        from outcomes in Gen.Elements(true, false).ArrayOf(count)
        from weights in Gen.Choose(1, 20).Select(weight => weight / 4.0).ArrayOf(count)
        where outcomes.Distinct().Count() == 2
        select new Drawn(
            new([FeatureColumn.Numeric("quantity", quantities), FeatureColumn.Categorical("level", levels), FeatureColumn.Boolean("answer", answers)]),
            outcomes, weights)).ToArbitrary();
}
