using BenchmarkDotNet.Attributes;
using Insights.Models.Judging;
using Insights.Models.Statistics;

namespace Insights.Benchmarks;

/// <summary>A test of 64,000 rows, half of them treated, judged with its 500 rankings by lot.</summary>
public class UpliftCurveBenchmarks
{
    const int Rows = 64_000;
    readonly double[] _scores = new double[Rows];
    readonly bool[] _treated = new bool[Rows], _outcomes = new bool[Rows];

    /// <summary>Treatment adds the score to the chance, 15 % to 35 %.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new SeededRandom(1);
        for (var row = 0; row < Rows; row++)
        {
            _scores[row] = 0.2 * random.NextDouble();
            _treated[row] = random.NextDouble() < 0.5;
            _outcomes[row] = random.NextDouble() < 0.15 + (_treated[row] ? _scores[row] : 0);
        }
    }

    [Benchmark]
    public UpliftCurve Judge() => UpliftCurve.Of(_scores, _treated, _outcomes);
}
