using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Learners;

/// <summary>Twelve months with proportional hazards that are known: hazard = 1 − (1 − baseline)^e^risk. A third came into view late, some leave the study.</summary>
sealed class HazardWorld
{
    internal static readonly double[] Ends = [.. Enumerable.Range(1, 12).Select(month => (double)month)];

    readonly double[] _risks;

    internal HazardWorld(ulong seed, int rows)
    {
        var random = new SeededRandom(seed);
        float[] usage = [.. Enumerable.Range(0, rows).Select(_ => (float)random.NextNormal())];
        bool?[] contract = [.. Enumerable.Range(0, rows).Select(_ => (bool?)random.NextBool(0.5))];
        _risks = [.. usage.Zip(contract, (value, bound) => -0.7 * value - (bound == true ? 0.8 : 0))];
        Table = new([FeatureColumn.Numeric("usage", usage), FeatureColumn.Boolean("contract", contract)]);
        Subjects = [.. Enumerable.Range(0, rows).Select(row => Subject(row, random))];
    }

    internal FeatureTable Table { get; }

    internal SurvivalTime[] Subjects { get; }

    internal double[] Survival(int row)
    {
        var at = 1.0;
        return [.. Ends.Select((_, month) => at *= 1 - Hazard(row, month))];
    }

    double Hazard(int row, int month) => 1 - Math.Pow(1 - (month == 5 ? 0.2 : 0.06), Math.Exp(_risks[row]));

    SurvivalTime Subject(int row, SeededRandom random)
    {
        var entry = random.NextBool(1 / 3.0) ? random.NextInt(6) : 0;
        var leaves = random.NextBool(0.3) ? entry + 1 + random.NextInt(12 - entry) : 12;
        for (var month = entry; month < leaves; month++)
            if (random.NextBool(Hazard(row, month))) return new(month + 1, 1, entry);
        return new(leaves, 0, entry);
    }
}
