using Insights.Models.Judging;
using Insights.Models.Learners;
using Insights.Worker.Score;
using Insights.Worker.Training;

namespace Insights.Worker.Runs.Training;

/// <summary>
/// Learns anew whom to ask and who leaves: snapshots of the past → back-test on the latest months → verdict → a model of all there is. A model that
/// does not beat the rules is not used, and one that is clearly worse than the model in use does not replace it.
/// </summary>
sealed class TrainingRun(RunContext run, ModelStore store, DateOnly asOf)
{
    /// <summary>The name of the record that says on whom asking works.</summary>
    public const string Uplift = "uplift";

    /// <summary>What <see cref="Run"/> learned of on whom asking works; null when no training was due.</summary>
    public AskUplift? AskUplift { get; private set; }

    /// <summary>The trainings of this run, with their back-tests; empty when none was due.</summary>
    public IReadOnlyList<Trained> Run()
    {
        var dates = TrainingDates.Of(asOf, TrainingData.FirstDay(run.Warehouse) ?? asOf);
        var learnable = new List<Target>();
        foreach (var target in Target.All.Where(target => IsDue(target, dates)))
            if (WhyNot(target, dates) is { } because) KeepRules(target, because);
            else learnable.Add(target);
        return learnable.Count == 0 ? [] : Train(learnable, dates);
    }

    static readonly IReadOnlyDictionary<string, string> NoNotes = new Dictionary<string, string>();

    void KeepRules(Target target, string because) => store.Save(new(target.Name, asOf, false, because, null), null, NoNotes);

    /// <summary>A month has become old enough to learn from since the last training.</summary>
    bool IsDue(Target target, TrainingDates dates) => store.Latest(target, asOf) is not { } latest
        || dates.Days.Count > 0 && dates.Days[^1].AddDays(Target.HorizonDays) > (latest.KeptOn ?? latest.AsOf);

    string? WhyNot(Target target, TrainingDates dates)
    {
        if (dates.Days.Count < TrainingDates.FewestSnapshots)
            return $"Learning needs {TrainingDates.FewestSnapshots} months that ended at least {Target.HorizonDays} days ago; "
                + (dates.Days.Count == 0 ? "the data tells of none yet." : $"the data tells of {dates.Days.Count} so far.");
        var happened = TrainingData.Happened(run.Warehouse, target, asOf);
        return happened >= TargetTraining.FewestHappened ? null
            : $"{target.Happened(happened)} so far; a model needs about {TargetTraining.FewestHappened} to learn from.";
    }

    List<Trained> Train(IReadOnlyList<Target> targets, TrainingDates dates)
    {
        if (TrainingData.HasPlenty(run.Warehouse, dates.Days.Count)) dates = dates.EverySecond();
        var oneIn = Target.All.ToDictionary(target => target, target => TrainingData.OneIn(run.Warehouse, target, dates.Days.Count));
        using var snapshots = new SnapshotBuild(run.Warehouse, run.Options.Currency);
        snapshots.Make(dates.Days, new(dates.JudgedFrom, oneIn),
            done => run.Report("Score", "features of past months", 0.5 * done / dates.Days.Count), run.Stop);
        return Learn(AskExperimentReader.Read(run.Warehouse), [.. targets.Select(target => (target, TrainingData.Read(run.Warehouse, target, oneIn[target])))], dates, snapshots.Rules);
    }

    /// <summary>All side by side: each has stretches that keep one core busy only.</summary>
    List<Trained> Learn(AskExperiment asks, IReadOnlyList<(Target Target, SnapshotRows Rows)> targets, TrainingDates dates, IReadOnlyDictionary<DateOnly, RuleScores> rules)
    {
        var (fits, done) = (targets.Count * (dates.Blocks.Count + 1), 0);
        run.Report("Score", "learning", 0.5);
        var uplift = Task.Run(() => LearnUplift(asks));
        var trainings = targets.Select(target => Task.Run(() => Train(
            target.Target, target.Rows, dates, rules, _ => run.Report("Score", "learning", 0.5 + 0.5 * Interlocked.Increment(ref done) / fits)))).ToArray();
        Task.WhenAll([uplift, .. trainings]).GetAwaiter().GetResult();
        AskUplift = uplift.Result;
        return [.. trainings.Select(training => training.Result).OfType<Trained>()];
    }

    /// <summary>The list is not ranked by it, whatever it found, so no model is kept: the record says what was found.</summary>
    AskUplift LearnUplift(AskExperiment asks)
    {
        var uplift = new AskUpliftTraining(asks, run.Options.Seed, run.Stop).Run();
        store.Save(new(Uplift, asOf, false, uplift.Verdict, null), null, NoNotes);
        return uplift;
    }

    /// <summary>Null where these months teach nothing; the record says why.</summary>
    Trained? Train(Target target, SnapshotRows rows, TrainingDates dates, IReadOnlyDictionary<DateOnly, RuleScores> rules, Action<int> fitted)
    {
        var blocks = rows.Blocks(dates);
        var training = new TargetTraining(rows, blocks, new AutoOptions { Seed = run.Options.Seed }, fitted, run.Stop);
        if (training.WhyNot() is { } whyNot)
        {
            KeepRules(target, whyNot);
            return null;
        }
        var test = training.BackTest([.. RuleScores.Of(target).Select(baseline => new Baseline(
            baseline.Name, Array.ConvertAll(training.Judged, row => baseline.Score(rules[rows.Days[row]], rows.Ids[row]))))]);
        var words = SnapshotWords.Of(target, dates, rows, training.Judged.Length);
        var before = store.Latest(target, asOf) is { IsUsed: true } latest ? latest : null;
        if (before is null || !test.Verdict().IsWorthUsing || !IsWorseThan(before, rows, training, test)) return training.Keep(store, target.Name, asOf, test, words);
        var kept = before with { KeptOn = asOf };
        store.Save(kept, null, NoNotes);
        return new(kept, words, test, rows, blocks, null);
    }

    /// <summary>Judged on the months that the model in use could not learn from: their horizon was not over when it was trained.</summary>
    bool IsWorseThan(ModelRecord before, SnapshotRows rows, TargetTraining training, BackTest test)
    {
        int[] unseen = [.. Enumerable.Range(0, training.Judged.Length)
            .Where(place => rows.Days[training.Judged[place]].AddDays(Target.HorizonDays) > before.AsOf)];
        T[] Unseen<T>(T[] values) => Array.ConvertAll(unseen, place => values[place]);
        if (Unseen(test.Outcomes).Distinct().Count() < 2) return false;
        var old = store.Load(before).Probabilities(rows.Features.Select(Unseen(training.Judged)), Environment.ProcessorCount);
        var candidate = test with { Probabilities = Unseen(test.Probabilities), Outcomes = Unseen(test.Outcomes), Clusters = Unseen(test.Clusters), BaseRates = Unseen(test.BaseRates), Baselines = [] };
        return (candidate with { Probabilities = old }).IsClearlyBetterThan(candidate.Probabilities);
    }
}
