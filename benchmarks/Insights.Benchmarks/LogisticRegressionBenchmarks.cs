using BenchmarkDotNet.Attributes;
using Insights.Models.Features;
using Insights.Models.Learners;

namespace Insights.Benchmarks;

/// <summary>On 100,000 rows × 30 columns.</summary>
public class LogisticRegressionBenchmarks
{
    FeatureTable _table = null!;
    bool[] _outcomes = null!;

    [GlobalSetup]
    public void Setup()
    {
        (_table, var labels) = Synthetic.Train();
        _outcomes = Array.ConvertAll(labels, label => label == 1);
    }

    /// <summary>The penalty is given.</summary>
    [Benchmark]
    public LogisticRegression Fit() => LogisticRegression.Fit(_table, _outcomes, new(Strength: 1));

    /// <summary>The penalty is chosen by cross-validation.</summary>
    [Benchmark]
    public LogisticRegression ChooseStrengthAndFit() => LogisticRegression.Fit(_table, _outcomes);
}
