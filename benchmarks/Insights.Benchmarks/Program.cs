using System.Diagnostics;
using Insights.Models.Judging;
using Insights.Models.Learners;
using Insights.Worker.Lab;

// speed [rows] [depth6|leaves63] [threads]: fit and predict the synthetic table as the peers do; seconds by the clock and of the processor.
var rows = args.Length > 0 ? int.Parse(args[0]) : 1_000_000;
var leafWise = args.Length > 1 && args[1] == "leaves63";
var threads = args.Length > 2 ? int.Parse(args[2]) : 2;
var (train, labels) = SyntheticTable.Rows(0, rows);
var (test, testLabels) = SyntheticTable.Rows(SyntheticTable.FirstTestRow, 100_000);
// A small fit first: what is measured is the code, not its compilation.
var (small, smallLabels) = SyntheticTable.Rows(0, 50_000);
var options = leafWise
    ? new BoostedTreesOptions { Growth = Growth.LeafWise, MaxLeaves = 63, MaxDepth = 64, Threads = threads }
    : new BoostedTreesOptions { MaxDepth = 6, Threads = threads };
for (var i = 0; i < 3; i++) BoostedTrees.Fit(small, smallLabels, options with { Trees = 20 }).Scores(small, threads);

var (fit, fitProcessor, model) = Timed(() => BoostedTrees.Fit(train, labels, options));
var (predict, predictProcessor, _) = Timed(() => model.Scores(train, threads));
var auc = RankingMetrics.Auc(model.Scores(test, threads), Array.ConvertAll(testLabels, label => label == 1)).Value;
using var process = Process.GetCurrentProcess();
Console.WriteLine($"fit {fit:0.00} s ({fitProcessor:0.00} s of processor), predict {predict:0.000} s ({predictProcessor:0.000}), test AUC {auc:0.00000}, peak {process.PeakWorkingSet64 >> 20} MB");

static (double Clock, double Processor, T Result) Timed<T>(Func<T> work)
{
    using var process = Process.GetCurrentProcess();
    var (before, watch) = (process.UserProcessorTime, Stopwatch.StartNew());
    var result = work();
    process.Refresh();
    return (watch.Elapsed.TotalSeconds, (process.UserProcessorTime - before).TotalSeconds, result);
}
