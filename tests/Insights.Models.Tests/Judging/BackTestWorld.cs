using Insights.Models.Judging;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Judging;

/// <summary>Four months of some hundred accounts, to about a sixth of which it happens in a month, more to some than to others.</summary>
sealed record BackTestWorld(int Seed, double[] Leanings, bool[] Outcomes, int[] Clusters)
{
    const int Accounts = 300, Months = 4;

    const double Usual = -1.9, Spread = 1.2;

    internal static BackTestWorld Of(int seed)
    {
        var random = SeededRandom.For((ulong)seed, "world");
        var leanings = new double[Accounts * Months];
        var lasting = Array.ConvertAll(new double[Accounts], _ => random.NextNormal());
        for (var row = 0; row < leanings.Length; row++) leanings[row] = 0.8 * lasting[row % Accounts] + 0.6 * random.NextNormal();
        return new(
            seed, leanings, Array.ConvertAll(leanings, leaning => random.NextBool(Chance(Usual + Spread * leaning))),
            [.. Enumerable.Range(0, leanings.Length).Select(row => row % Accounts)]);
    }

    /// <param name="weight">How much of the truth it knows: 1 all, 0 nothing.</param>
    /// <param name="noise">Standard deviation of the log-odds that it makes up.</param>
    /// <param name="baselines">Null: two that know a part of the truth.</param>
    internal BackTest Foretold(double weight, double noise, IReadOnlyList<Baseline>? baselines = null) => new(
        Probabilities(weight, noise), Outcomes, Clusters, [.. Enumerable.Repeat(0.17, Outcomes.Length)],
        baselines ?? [new("the points", Truth(0.5, 1, "points")), new("the latest first", Truth(0, 1, "latest"))]);

    internal double[] Probabilities(double weight, double noise, string part = "model") => Array.ConvertAll(Truth(weight, noise, part), Chance);

    /// <summary>Log-odds.</summary>
    internal double[] Truth(double weight, double noise, string part = "model")
    {
        var random = SeededRandom.For((ulong)Seed, part);
        return Array.ConvertAll(Leanings, leaning => Usual + weight * Spread * leaning + noise * random.NextNormal());
    }

    static double Chance(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
