using BenchmarkDotNet.Attributes;
using Insights.Models.Explaining;
using Insights.Models.Features;
using Insights.Models.Learners;

namespace Insights.Benchmarks;

/// <summary>1,000 rows explained by 100 trees of depth 6.</summary>
public class TreeShapBenchmarks
{
    FeatureTable _table = null!;
    BoostedTrees _model = null!;

    [GlobalSetup]
    public void Setup() => (_table, _model) = (Synthetic.Train(1000).Table, Synthetic.Trees());

    [Benchmark]
    public FeatureContributions Explain() => TreeShap.Explain(_model, _table);
}
