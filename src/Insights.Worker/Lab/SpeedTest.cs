using System.Diagnostics;
using Insights.Models.Features;
using Insights.Models.Judging;
using Insights.Models.Learners;

namespace Insights.Worker.Lab;

/// <summary>
/// Fit and predict times of boosted trees on a table that has the same numbers on every machine, as other programs were measured: 30 features,
/// 100 trees, learning rate 0.1, 255 bins.
/// </summary>
public static class SpeedTest
{
    const int TestRows = 100_000, WarmUpRows = 50_000, WarmUps = 3;

    public static SpeedResult Run(SpeedRequest request, IProgress<LabProgress> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(progress);
        var options = Options(request);
        progress.Report(new("Warm up"));
        WarmUp(options);
        ct.ThrowIfCancellationRequested();

        progress.Report(new("Make rows", $"{request.Rows} × 30"));
        var (train, labels) = SyntheticTable.Rows(0, request.Rows);
        var (test, testLabels) = SyntheticTable.Rows(SyntheticTable.FirstTestRow, TestRows);
        ct.ThrowIfCancellationRequested();

        progress.Report(new("Fit", $"{options.Trees} trees"));
        var (fit, model) = Timed(() => BoostedTrees.Fit(train, labels, options));
        ct.ThrowIfCancellationRequested();

        progress.Report(new("Predict"));
        var (predict, _) = Timed(() => model.Scores(train, options.Threads));
        return new(fit, predict, Auc(model, test, testLabels), PeakMegabytes());
    }

    static BoostedTreesOptions Options(SpeedRequest request)
    {
        var common = new BoostedTreesOptions { Trees = 100, LearningRate = 0.1, MaxBins = 255, Threads = request.Threads };
        return request.Growth == LabGrowth.Leaves63
            ? common with { Growth = Growth.LeafWise, MaxLeaves = 63, MaxDepth = 64 }
            : common with { Growth = Growth.DepthWise, MaxDepth = 6 };
    }

    /// <summary>What is measured is the code, not its compilation.</summary>
    static void WarmUp(BoostedTreesOptions options)
    {
        var (rows, labels) = SyntheticTable.Rows(0, WarmUpRows);
        for (var time = 0; time < WarmUps; time++) BoostedTrees.Fit(rows, labels, options with { Trees = 20 }).Scores(rows, options.Threads);
    }

    static double Auc(BoostedTrees model, FeatureTable test, float[] labels) =>
        RankingMetrics.Auc(model.Scores(test), Array.ConvertAll(labels, label => label == 1)).Value;

    static (double Seconds, T Result) Timed<T>(Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        var result = work();
        return (watch.Elapsed.TotalSeconds, result);
    }

    static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return Math.Round(process.PeakWorkingSet64 / 1048576.0, 1);
    }
}
