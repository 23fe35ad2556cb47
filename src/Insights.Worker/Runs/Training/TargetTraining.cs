using Insights.Models.Judging;
using Insights.Models.Learners;

namespace Insights.Worker.Runs.Training;

/// <summary>Learns one target: a model for each block of the back-test, and one of all there is.</summary>
sealed class TargetTraining(SnapshotRows rows, TrainingDates dates, AutoOptions options, CancellationToken stop)
{
    /// <summary>Below this many to whom it happened a model has too little to learn from and to be judged by.</summary>
    public const int FewestHappened = 100;

    /// <summary>Months of one account say much the same: fewer accounts to whom it happened before a block can't be cut into folds.</summary>
    const int FewestAccounts = 10;

    /// <summary>Rows that are judged, in the order of the back-test.</summary>
    public int[] Judged { get; } = rows.Where(row => rows.Days[row] >= dates.JudgedFrom);

    /// <summary>
    /// Why these months teach nothing or can't judge what they teach; null where they can. That it happened often enough in all the years does not say that it
    /// did so in these months.
    /// </summary>
    public string? WhyNot()
    {
        if (Of(rows.Happened).Distinct().Count() < 2) return $"In the months that a model would be judged by it happened to {(Of(rows.Happened).Contains(true) ? "everybody" : "nobody")}.";
        foreach (var block in dates.Blocks)
        {
            var accounts = Learned(block).Where(row => rows.Happened[row]).Select(row => rows.Groups[row]).Distinct().Count();
            if (accounts < FewestAccounts)
                return $"Before {block[0]:yyyy-MM-dd} it happened in {accounts} accounts; a model that foretells what came then needs about {FewestAccounts} to learn from.";
        }
        return null;
    }

    /// <summary>Foretells every judged month by what was over before its block.</summary>
    /// <param name="baselines">Rankings of the judged rows that need no model.</param>
    public BackTest BackTest(IReadOnlyList<Baseline> baselines)
    {
        var (probabilities, baseRates) = (new double[rows.Ids.Count], new double[rows.Ids.Count]);
        foreach (var block in dates.Blocks)
        {
            var learned = Learned(block);
            var model = Fit(learned);
            var judged = rows.Where(row => block.Contains(rows.Days[row]));
            var (share, scores) = (BaseRate(learned), model.Probabilities(rows.Features.Select(judged), options.Threads));
            for (var place = 0; place < judged.Length; place++) (probabilities[judged[place]], baseRates[judged[place]]) = (scores[place], share);
        }
        return new(Of(probabilities), Of(rows.Happened), Of(rows.Groups), Of(baseRates), baselines);
    }

    /// <summary>Learned from every row, the latest months too.</summary>
    public AutoModel Final() => Fit(rows.Where(row => rows.IsLearned[row]));

    int[] Learned(IReadOnlyList<DateOnly> block) => rows.Where(row => rows.IsLearned[row] && TrainingDates.MayLearn(rows.Days[row], block));

    T[] Of<T>(T[] values) => Array.ConvertAll(Judged, row => values[row]);

    AutoModel Fit(int[] learned)
    {
        var model = AutoModel.Fit(
            rows.Features.Select(learned), Array.ConvertAll(learned, row => rows.Happened[row]),
            options with { Groups = Array.ConvertAll(learned, row => rows.Groups[row]) }, null, stop);
        // Only one in so many of those to whom it did not happen was there: their odds count as many times more.
        return model with { Calibration = model.Calibration with { Intercept = model.Calibration.Intercept - Math.Log(rows.OneIn) } };
    }

    double BaseRate(int[] learned)
    {
        var happened = learned.Count(row => rows.Happened[row]);
        return (double)happened / (happened + (double)rows.OneIn * (learned.Length - happened));
    }
}
