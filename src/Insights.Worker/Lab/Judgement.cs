using System.Diagnostics;
using Insights.Models.Features;
using Insights.Models.Judging;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Worker.Ingest;
using Insights.Worker.Lab.Learning;

namespace Insights.Worker.Lab;

/// <summary>Learns part after part and judges what was learned on rows that it had not seen.</summary>
sealed class Judgement(LabLearner learner, FeatureTable table, bool[] outcomes)
{
    readonly List<double> _probabilities = [], _base = [];
    readonly List<bool> _happened = [];
    readonly List<Estimate> _auc = [];
    readonly TopReasons _reasons = new();
    readonly Stopwatch _fitting = new();
    readonly List<string> _words = [];
    int _trained;

    /// <param name="part">What to learn from and what to judge on.</param>
    /// <param name="report">Gets what is being done, and the share done.</param>
    /// <exception cref="FileRefusedException">Nothing can be learned from these columns; says why.</exception>
    public void Add(SplitPart part, Action<string, double> report, CancellationToken ct)
    {
        report("fit", 0);
        var model = Fit(part.Train, (stage, done) => report(stage, 0.8 * done), ct);
        report("predict", 0.8);
        var happened = Array.ConvertAll(part.Test, row => outcomes[row]);
        var probabilities = model.Probabilities(table.Select(part.Test));
        _auc.Add(RankingMetrics.Auc(probabilities, happened));
        _probabilities.AddRange(probabilities);
        _happened.AddRange(happened);
        var share = (double)part.Train.Count(row => outcomes[row]) / part.Train.Length;
        _base.AddRange(Enumerable.Repeat(share, part.Test.Length));
        report("explain", 0.9);
        _reasons.Add(model.Contributions(table.Select(TopReasons.Sample(part.Test))));
    }

    /// <param name="rows">Records of the file.</param>
    /// <param name="notes">What people should know of it.</param>
    public ClassifyResult Result(long rows, IReadOnlyList<string> notes)
    {
        double[] probabilities = [.. _probabilities];
        bool[] happened = [.. _happened];
        var calibration = CalibrationCurve.Of(probabilities, happened);
        var top = RankingMetrics.Top(probabilities, happened, Math.Max(1, happened.Length / 10));
        var background = new ClassifyBackground(string.Join("; ", _words.Distinct()), ProbabilityMetrics.LogLoss([.. _base], happened),
            calibration, top, Proportions.Wilson(happened.Count(true.Equals), happened.Length), notes);
        var folds = _auc.Count > 1;
        var auc = folds ? MeanAuc() : _auc[0];
        return new(
            rows, table.Columns.Count, folds ? null : _trained, happened.Length, learner.ToString().ToLowerInvariant(),
            folds ? [.. _auc.Select(fold => fold.Value)] : null, folds ? auc.Value : null, folds ? null : auc.Value, auc.Low, auc.High,
            ProbabilityMetrics.LogLoss(probabilities, happened), ProbabilityMetrics.Brier(probabilities, happened),
            calibration.Slope?.Value, _fitting.Elapsed.TotalSeconds, _reasons.Strongest(), background);
    }

    LearnedModel Fit(int[] train, Action<string, double> report, CancellationToken ct)
    {
        var rows = table.Select(train);
        var happened = Array.ConvertAll(train, row => outcomes[row]);
        try
        {
            _fitting.Start();
            var model = LearnedModel.Fit(learner, rows, happened, report, ct);
            _words.Add(model.Words);
            _trained += train.Length;
            return model;
        }
        catch (ArgumentException e)
        {
            throw new FileRefusedException($"Nothing can be learned from these columns as they are: {e.Message}", e);
        }
        finally
        {
            _fitting.Stop();
        }
    }

    /// <summary>Folds share no row that is judged, so their errors are nearly independent and add up as squares.</summary>
    Estimate MeanAuc()
    {
        var mean = _auc.Average(fold => fold.Value);
        var half = Math.Sqrt(_auc.Sum(fold => Math.Pow((fold.High - fold.Low) / 2, 2))) / _auc.Count;
        return new(mean, Math.Max(0, mean - half), Math.Min(1, mean + half), Estimate.UsualLevel, _happened.Count);
    }
}
