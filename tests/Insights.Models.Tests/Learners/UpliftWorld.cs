using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Learners;

/// <summary>A test whose true effect on each row is known: 0.1 on average, and with a signal more for young accounts and for one plan.</summary>
sealed record UpliftWorld(UpliftTrial Trial, double[] Effects)
{
    static readonly string[] Plans = ["basic", "free", "pro"];

    /// <param name="seed">Another world for each.</param>
    /// <param name="rows">How many.</param>
    /// <param name="signal">0: the effect is the same for everybody. 1: it goes from −0.2 to 0.4.</param>
    /// <param name="assigned">The probability of being mailed, by the account's age within [0, 1]; null: one half.</param>
    /// <param name="called">Adds a second treatment that does nothing, for a third of the rows.</param>
    internal static UpliftWorld Of(ulong seed, int rows, double signal, Func<double, double>? assigned = null, bool called = false)
    {
        var random = new SeededRandom(seed);
        float[] age = new float[rows], noise = new float[rows];
        string[] plan = new string[rows], arms = new string[rows];
        var outcomes = new bool[rows];
        var effects = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            (age[row], noise[row], plan[row]) = ((float)random.NextDouble(), (float)random.NextNormal(), Plans[random.NextInt(3)]);
            effects[row] = 0.1 + signal * (0.4 * (0.5 - age[row]) + (plan[row] == "pro" ? 0.1 : -0.05));
            arms[row] = called && random.NextBool(1 / 3.0) ? "call" : random.NextBool(assigned?.Invoke(age[row]) ?? 0.5) ? "mail" : "none";
            outcomes[row] = random.NextBool(0.25 + 0.3 * age[row] + (arms[row] == "mail" ? effects[row] : 0));
        }
        return new(new(Table(age, noise, plan), arms, "none", outcomes), effects);
    }

    internal static FeatureTable Table(float[] age, float[] noise, string[] plan) => new(
        [FeatureColumn.Numeric("age", age), FeatureColumn.Numeric("noise", noise), FeatureColumn.Categorical("plan", plan)]);

    internal static UpliftTrial Sorted(UpliftTrial trial, int[] rows) => new(
        trial.Table.Select(rows), [.. rows.Select(row => trial.Arms[row])], trial.Control, [.. rows.Select(row => trial.Outcomes[row])]);

    internal static double Correlation(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        double a = first.Average(), b = second.Average();
        double both = first.Zip(second, (x, y) => (x - a) * (y - b)).Sum();
        return both / Math.Sqrt(first.Sum(x => (x - a) * (x - a)) * second.Sum(y => (y - b) * (y - b)));
    }
}
