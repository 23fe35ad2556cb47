using Insights.Models.Judging;
using Insights.Models.Learners;
using Insights.Worker.Score;

namespace Insights.Worker.Runs.Training;

/// <summary>Learns one target: a model for each block of the back-test, and one of all there is.</summary>
sealed class TargetTraining(SnapshotRows rows, TrainingDates dates, AutoOptions options, CancellationToken stop)
{
    /// <summary>Below this many to whom it happened a model has too little to learn from and to be judged by.</summary>
    public const int FewestHappened = 100;

    /// <summary>Fewer among the months learned from, or among those judged, tell nothing at all.</summary>
    const int FewestInPart = 10;

    /// <summary>
    /// Why these rows can't be learned and judged, or null: a programme that began lately has nothing before the judged months, and one that was
    /// stopped has nothing in them, however many referred in all.
    /// </summary>
    public string? WhyNot(Target target)
    {
        var before = Happened(rows.Where(row => rows.IsLearned[row] && TrainingDates.MayLearn(rows.Days[row], dates.Blocks[0])));
        var since = Happened(Judged);
        return (before < FewestInPart, since < FewestInPart) switch
        {
            (true, _) => $"{target.Happened(before)} before the months that a model would be judged on, too few to learn from; wait until the others are some months past.",
            (_, true) => $"{target.Happened(since)} within {Target.HorizonDays} days of the {dates.Blocks.Sum(block => block.Count)} latest months that can be judged, too few to tell whether a model is right.",
            _ => null,
        };
    }

    /// <summary>To how many it happened; all months of somebody count once.</summary>
    int Happened(int[] places) => places.Where(row => rows.Happened[row]).Select(row => rows.Ids[row]).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Rows that are judged, in the order of the back-test.</summary>
    public int[] Judged { get; } = rows.Where(row => rows.Days[row] >= dates.JudgedFrom);

    /// <summary>Foretells every judged month by what was over before its block.</summary>
    /// <param name="baselines">Rankings of the judged rows that need no model.</param>
    public BackTest BackTest(IReadOnlyList<Baseline> baselines)
    {
        var (probabilities, baseRates) = (new double[rows.Ids.Count], new double[rows.Ids.Count]);
        foreach (var block in dates.Blocks)
        {
            var learned = rows.Where(row => rows.IsLearned[row] && TrainingDates.MayLearn(rows.Days[row], block));
            var model = Fit(learned);
            var judged = rows.Where(row => block.Contains(rows.Days[row]));
            var (share, scores) = (BaseRate(learned), model.Probabilities(rows.Features.Select(judged), options.Threads));
            for (var place = 0; place < judged.Length; place++) (probabilities[judged[place]], baseRates[judged[place]]) = (scores[place], share);
        }
        return new(Of(probabilities), Of(rows.Happened), Of(rows.Groups), Of(baseRates), baselines);
    }

    /// <summary>Learned from every row, the latest months too.</summary>
    public AutoModel Final() => Fit(rows.Where(row => rows.IsLearned[row]));

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
