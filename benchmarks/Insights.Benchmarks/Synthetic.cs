using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Worker.Lab;

namespace Insights.Benchmarks;

/// <summary>What is learned from here: the table of <c>lab speed</c>, of which the first rows are taken.</summary>
static class Synthetic
{
    internal const int Rows = 100_000;

    /// <summary>One thread: it tells how much work there is, whatever the machine; <c>lab speed</c> tells how well it is shared.</summary>
    internal static BoostedTreesOptions Options { get; } = new() { Trees = 100, MaxDepth = 6, Threads = 1 };

    internal static (FeatureTable Table, float[] Labels) Train(int rows = Rows) => SyntheticTable.Rows(0, rows);

    internal static BoostedTrees Trees()
    {
        var (table, labels) = Train();
        return BoostedTrees.Fit(table, labels, Options with { Threads = Environment.ProcessorCount });
    }
}
