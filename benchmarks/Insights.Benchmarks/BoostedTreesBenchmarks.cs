using BenchmarkDotNet.Attributes;
using Insights.Models.Features;
using Insights.Models.Learners;

namespace Insights.Benchmarks;

/// <summary>100 trees on 100,000 rows × 30 columns; binning is part of a fit.</summary>
public class BoostedTreesBenchmarks
{
    FeatureTable _table = null!;
    float[] _labels = null!;
    BoostedTrees _model = null!;

    [GlobalSetup]
    public void Setup() => (_table, _labels) = Synthetic.Train();

    [GlobalSetup(Target = nameof(Score))]
    public void SetupScoring()
    {
        Setup();
        _model = Synthetic.Trees();
    }

    /// <summary>Level by level to depth 6.</summary>
    [Benchmark]
    public BoostedTrees FitDepthWise() => BoostedTrees.Fit(_table, _labels, Synthetic.Options);

    /// <summary>The best leaf first up to 63: about as many leaves, but deeper and one after the other.</summary>
    [Benchmark]
    public BoostedTrees FitLeafWise() =>
        BoostedTrees.Fit(_table, _labels, Synthetic.Options with { Growth = Growth.LeafWise, MaxLeaves = 63, MaxDepth = 64 });

    [Benchmark]
    public double[] Score() => _model.Scores(_table);
}
