using System.Text.Json;
using Insights.Models.Features;
using Insights.Models.Learners;
using Xunit;

namespace Insights.Models.Tests.Learners;

public class LogisticRegressionOracleTests
{
    [Fact]
    public void Coefficients_and_standard_errors_are_those_of_scikit_learn()
    {
        foreach (var expected in Oracle.Rows("logistic", "fits"))
        {
            var table = new FeatureTable([
                FeatureColumn.Numeric("spend", Numbers(expected, "spend")),
                FeatureColumn.Numeric("age", Numbers(expected, "age")),
                FeatureColumn.Categorical("plan", [.. expected.GetProperty("plan").EnumerateArray().Select(plan => plan.GetString())]),
                FeatureColumn.Boolean("paid", [.. Answers(expected, "paid").Select(paid => (bool?)paid)])]);
            var model = LogisticRegression.Fit(
                table, Answers(expected, "happened"), new(expected.Number("strength")), [.. Doubles(expected, "weights")]);

            Assert.Equal(expected.Number("intercept"), model.Intercept, 1e-8);
            Assert.Equal(expected.Number("interceptError"), model.InterceptError, 1e-8);
            Assert.Equal(expected.GetProperty("terms").GetArrayLength(), model.Terms.Count);
            foreach (var (term, actual) in expected.GetProperty("terms").EnumerateArray().Zip(model.Terms))
            {
                Assert.Equal(term.GetProperty("name").GetString(), $"{actual.Feature} {actual.Level}".Trim());
                Assert.Equal(term.Number("coefficient"), actual.Coefficient, 1e-8);
                Assert.Equal(term.Number("error"), actual.StandardError, 1e-8);
            }
            foreach (var (probability, actual) in Doubles(expected, "probabilities").Zip(model.Probabilities(table)))
                Assert.Equal(probability, actual, 1e-8);
        }
    }

    [Fact]
    public void With_hardly_any_penalty_it_is_Rs_glm()
    {
        var expected = Oracle.Rows("glm", "fits").Single();
        var table = new FeatureTable([FeatureColumn.Numeric("a", Numbers(expected, "a")), FeatureColumn.Numeric("b", Numbers(expected, "b"))]);
        var model = LogisticRegression.Fit(
            table, [.. Doubles(expected, "y").Select(y => y == 1)], new(LogisticOptions.Strongest), [.. Doubles(expected, "weights")]);
        double[] coefficients = [.. Doubles(expected, "coefficients")], errors = [.. Doubles(expected, "errors")];

        foreach (var (place, term) in model.Terms.Index())
        {
            Assert.Equal(coefficients[place + 1], term.PerUnit, 1e-6);
            Assert.Equal(errors[place + 1], term.StandardError / term.Scale, 1e-6);
        }
        Assert.Equal(coefficients[0], model.Intercept - model.Terms.Sum(term => term.PerUnit * term.Centre), 1e-6);
    }

    static float[] Numbers(JsonElement row, string field) => [.. row.GetProperty(field).EnumerateArray()
        .Select(value => value.ValueKind is JsonValueKind.Null ? float.NaN : value.GetSingle())];

    static IEnumerable<double> Doubles(JsonElement row, string field) => row.GetProperty(field).EnumerateArray().Select(value => value.GetDouble());

    static bool[] Answers(JsonElement row, string field) => [.. row.GetProperty(field).EnumerateArray().Select(value => value.GetBoolean())];
}
