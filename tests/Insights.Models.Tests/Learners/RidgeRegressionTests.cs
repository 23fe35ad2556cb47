using System.Text.Json;
using Insights.Models.Features;
using Insights.Models.Learners;

namespace Insights.Models.Tests.Learners;

public class RidgeRegressionTests
{
    [Fact]
    public void Coefficients_and_penalty_are_those_of_scikit_learn_and_the_hat_matrix()
    {
        foreach (var expected in Oracle.Rows("uplift", "ridges"))
        {
            var table = new FeatureTable([
                FeatureColumn.Numeric("size", [.. Doubles(expected, "size").Select(size => (float)size)]),
                FeatureColumn.Categorical("plan", [.. expected.GetProperty("plan").EnumerateArray().Select(plan => plan.GetString())])]);
            double[] targets = Doubles(expected, "target"), weights = Doubles(expected, "weights");
            var model = RidgeRegression.Fit(table, targets, expected.Number("penalty"), weights);
            Assert.Equal(expected.Number("intercept"), model.Intercept, 1e-9);
            foreach (var (coefficient, term) in Doubles(expected, "coefficients").Zip(model.Terms)) Assert.Equal(coefficient, term.Coefficient, 1e-9);
            Assert.Equal(expected.Number("best"), RidgeRegression.Fit(table, targets, weights: weights).Penalty, 1e-6);
        }
    }

    [Fact]
    public void The_mean_of_predictions_is_that_of_the_targets()
    {
        var (table, labels) = RandomTables.Of(4, 500);
        double[] targets = [.. labels.Select(label => (double)label)];
        Assert.Equal(targets.Average(), RidgeRegression.Fit(table, targets).Predict(table).Average(), 1e-9);
    }

    [Fact]
    public void Where_features_say_nothing_hardly_more_than_the_mean_is_left()
    {
        var (table, labels) = RandomTables.Of(4, 500);
        double[] shuffled = [.. labels.Select(RandomTables.Shuffled(500, 9)).Select(label => (double)label)];
        double[] informed = [.. labels.Select(label => (double)label)];
        Assert.True(RidgeRegression.Fit(table, shuffled).Penalty > 10 * RidgeRegression.Fit(table, informed).Penalty);
    }

    [Fact]
    public void Without_a_term_the_mean_is_the_answer()
    {
        var table = new FeatureTable([FeatureColumn.Numeric("same", [3, 3, 3])]);
        var model = RidgeRegression.Fit(table, [1, 2, 6]);
        Assert.Empty(model.Terms);
        Assert.Equal([3.0, 3.0, 3.0], model.Predict(table));
        Assert.Equal(2, RidgeRegression.Fit(table.Select([0]), [2]).Predict(table)[0]);
    }

    [Fact]
    public void A_weight_of_two_is_the_row_twice()
    {
        var (table, labels) = RandomTables.Of(4, 60);
        double[] targets = [.. labels.Select(label => (double)label)], weights = [.. targets.Select((_, row) => row < 20 ? 2.0 : 1)];
        int[] twice = [.. Enumerable.Range(0, 60), .. Enumerable.Range(0, 20)];
        var weighted = RidgeRegression.Fit(table, targets, weights: weights);
        var repeated = RidgeRegression.Fit(table.Select(twice), [.. twice.Select(row => targets[row])]);
        foreach (var (one, other) in weighted.Terms.Zip(repeated.Terms)) Assert.Equal(one.Coefficient, other.Coefficient, 1e-9);
    }

    [Fact]
    public void What_cannot_be_learned_is_refused()
    {
        var table = new FeatureTable([FeatureColumn.Numeric("size", [1, 2])]);
        Assert.Contains("1 targets for 2", Assert.Throws<ArgumentException>(() => RidgeRegression.Fit(table, [1])).Message);
        Assert.Contains("row 1 is", Assert.Throws<ArgumentException>(() => RidgeRegression.Fit(table, [1, double.NaN])).Message);
        Assert.Contains("no row", Assert.Throws<ArgumentException>(() => RidgeRegression.Fit(table, [1, 2], weights: [0, 0])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => RidgeRegression.Fit(table, [1, 2], penalty: 0));
    }

    static double[] Doubles(JsonElement row, string field) => [.. row.GetProperty(field).EnumerateArray().Select(value => value.GetDouble())];
}
