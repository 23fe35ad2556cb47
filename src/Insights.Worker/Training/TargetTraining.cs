using Insights.Models.Judging;
using Insights.Models.Learners;
using Insights.Worker.Score;

namespace Insights.Worker.Training;

/// <summary>Learns one target: a model for each block of the back-test, and one of all there is.</summary>
/// <param name="rows">What there is to learn from.</param>
/// <param name="blocks">How it is judged.</param>
/// <param name="options">How a model is chosen.</param>
/// <param name="fitted">Called after each fit with the number of fits that are done; all are one more than there are blocks.</param>
sealed class TargetTraining(LearningRows rows, IReadOnlyList<TestBlock> blocks, AutoOptions options, Action<int>? fitted, CancellationToken stop)
{
    /// <summary>Below this many to whom it happened a model has too little to learn from and to be judged by.</summary>
    public const int FewestHappened = 100;

    /// <summary>Rows of one account say much the same: fewer accounts to whom it happened before a block can't be cut into folds.</summary>
    const int FewestGroups = 10;

    int _fits;

    /// <summary>Rows that are judged, in the order of the back-test.</summary>
    public int[] Judged { get; } = [.. blocks.SelectMany(block => block.Judged)];

    /// <summary>
    /// Why these blocks teach nothing or can't judge what they teach; null where they can. That it happened often enough in all does not say that it did so
    /// among the rows of each block.
    /// </summary>
    public string? WhyNot()
    {
        var judged = Of(rows.Happened).Distinct().ToList();
        if (judged.Count < 2) return $"In the months that a model would be judged by it happened to {(judged.Contains(true) ? "everybody" : "nobody")}.";
        foreach (var block in blocks)
        {
            var groups = block.Learned.Where(row => rows.Happened[row]).Select(row => rows.Groups?[row] ?? row).Distinct().Count();
            if (groups < FewestGroups)
                return $"Before {block.Parts[0].Name} it happened in {groups} accounts; a model that foretells what came then needs about {FewestGroups} to learn from.";
        }
        return null;
    }

    /// <summary>Foretells every block's judged rows by the rows that it may learn from.</summary>
    /// <param name="baselines">Rankings of the judged rows that need no model.</param>
    public BackTest BackTest(IReadOnlyList<Baseline> baselines)
    {
        var (probabilities, baseRates) = (new double[rows.Ids.Count], new double[rows.Ids.Count]);
        foreach (var block in blocks)
        {
            var model = Fit(block.Learned);
            var judged = block.Judged;
            var (share, scores) = (BaseRate(block.Learned), model.Probabilities(rows.Features.Select(judged), options.Threads));
            for (var place = 0; place < judged.Length; place++) (probabilities[judged[place]], baseRates[judged[place]]) = (scores[place], share);
        }
        return new(Of(probabilities), Of(rows.Happened), Array.ConvertAll(Judged, row => rows.Groups?[row] ?? row), Of(baseRates), baselines);
    }

    /// <summary>Follows the verdict: learns from every row, and keeps the model where it is worth using, and the record in any case.</summary>
    /// <param name="store">Where they are kept.</param>
    /// <param name="name">What is foretold, as in the names of files.</param>
    /// <param name="asOf">The day of the training.</param>
    /// <param name="test">What came of <see cref="BackTest"/>.</param>
    /// <param name="words">For the card.</param>
    public Trained Keep(ModelStore store, string name, DateOnly asOf, BackTest test, CardWords words)
    {
        var (isWorthUsing, because) = test.Verdict();
        var record = new ModelRecord(
            name, asOf, isWorthUsing, $"{because}.", isWorthUsing ? $"{name}-{asOf:yyyy-MM-dd}.model" : null,
            test.Auc.Value, ProbabilityMetrics.LogLoss(test.Probabilities, test.Outcomes));
        var model = Fit(rows.Where(row => rows.IsLearned[row]));
        store.Save(record, isWorthUsing ? model : null, new Dictionary<string, string> { ["as of"] = $"{asOf:yyyy-MM-dd}", ["back-test"] = record.Because });
        return new(record, words, test, rows, blocks, model);
    }

    T[] Of<T>(T[] values) => Array.ConvertAll(Judged, row => values[row]);

    AutoModel Fit(int[] learned)
    {
        var model = AutoModel.Fit(
            rows.Features.Select(learned), Array.ConvertAll(learned, row => rows.Happened[row]),
            options with { Groups = rows.Groups is { } groups ? Array.ConvertAll(learned, row => groups[row]) : null }, null, stop);
        fitted?.Invoke(++_fits);
        // Only one in so many of those to whom it did not happen was there: their odds count as many times more.
        return model with { Calibration = model.Calibration with { Intercept = model.Calibration.Intercept - Math.Log(rows.OneIn) } };
    }

    double BaseRate(int[] learned)
    {
        var happened = learned.Count(row => rows.Happened[row]);
        return (double)happened / (happened + (double)rows.OneIn * (learned.Length - happened));
    }
}
