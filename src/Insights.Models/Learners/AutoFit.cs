using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>One choice: every recipe is tried on rows left out, the best are blended and calibrated, and then learn from all rows.</summary>
sealed class AutoFit
{
    /// <summary>A share below this is not worth the time that its model takes.</summary>
    const double LeastShare = 0.05;

    readonly TrainingRows _rows;
    readonly AutoOptions _options;
    readonly AutoPlan _plan;
    readonly AutoFold[] _folds;
    readonly Lazy<(TrainingRows Learned, TrainingRows LeftOut)>[] _parts;
    readonly IProgress<AutoProgress>? _progress;
    readonly CancellationToken _ct;
    readonly Lock _counting = new();
    double _done;

    internal AutoFit(TrainingRows rows, AutoOptions options, IProgress<AutoProgress>? progress, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        (_options, _progress, _ct) = (options, progress, ct);
        var rarer = rows.CountRarer();
        if (rarer < 2) throw OnlyOne(rows);
        _plan = AutoPlan.For(rows.Table, rarer, rows.Groups is not null);
        _rows = _plan.IsOfFewRows ? InOrderOfContent(rows, options.Seed) : rows;
        _folds = AutoFold.Of(_rows, _plan, options.Seed);
        _parts = Array.ConvertAll(_folds, fold => new Lazy<(TrainingRows, TrainingRows)>(() => (_rows.Select(fold.Learned), _rows.Select(fold.LeftOut))));
    }

    static ArgumentException OnlyOne(TrainingRows rows)
    {
        var what = rows.Groups is null ? "rows" : "groups";
        var outcome = rows.CountOf(true) == 1 ? "true" : "false";
        return new($"Of {rows.Groups?.Distinct().Count() ?? rows.Count} {what} only one has the outcome {outcome}: what is learned from it can't be checked on another. At least 2 are needed, and some dozens to learn much.");
    }

    internal AutoModel Run()
    {
        bool[] outcomes = [.. _folds.SelectMany(fold => fold.LeftOut).Select(row => _rows.Outcomes[row])];
        var tried = Try(outcomes);
        var shares = Blend.Shares([.. tried.Select(recipe => recipe.Scores)], outcomes, _options.Seed);
        shares = LargeEnough(shares);
        var blend = new double[outcomes.Length];
        foreach (var (recipe, share) in tried.Zip(shares)) Blend.Add(blend, recipe.Scores, share);
        // Rows that were left out several times count once.
        double[] weights = [.. Enumerable.Repeat(1.0 / Math.Max(1, _plan.Rounds / _plan.Folds), outcomes.Length)];
        var calibration = PlattCalibrator.Fit(blend, outcomes, weights);
        var (line, trees) = Final(tried, shares);
        return new(FeatureSchema.Of(_rows.Table), line, trees, calibration, Summary(tried, shares, blend, calibration, outcomes));
    }

    /// <param name="Step">Which of the recipe's steps did best, from 0: a number of trees, or a strength.</param>
    sealed record Tried(AutoRecipe Recipe, int Step, double[] Scores, double LogLoss)
    {
        public int Trees => (Step + 1) * AutoTrial.Step;

        public double? Strength => Recipe.Strengths.Count > 0 ? Recipe.Strengths[Step] : null;
    }

    Tried[] Try(bool[] outcomes)
    {
        var scores = new float[_plan.Recipes.Count, _folds.Length][][];
        var threadsEach = _plan.IsOfFewRows ? 1 : _options.Threads;
        var fits = _plan.Recipes.Count * _folds.Length;
        Parallel.For(0, fits, AtOnce, place =>
        {
            var (fold, recipe) = Math.DivRem(place, _plan.Recipes.Count);
            var (learned, leftOut) = _parts[fold].Value;
            scores[recipe, fold] = AutoTrial.Scores(_plan.Recipes[recipe], learned, leftOut, _plan.MostForLine, threadsEach, _options.Seed + (ulong)fold);
            Tell("trying models on rows left out", 0.8 / fits);
        });
        return [.. _plan.Recipes.Select((recipe, place) => Best(recipe, [.. Enumerable.Range(0, _folds.Length).Select(fold => scores[place, fold])], outcomes))];
    }

    ParallelOptions AtOnce => new() { MaxDegreeOfParallelism = _plan.IsOfFewRows ? _options.Threads : 1, CancellationToken = _ct };

    /// <summary>With the step that did best over all folds together.</summary>
    static Tried Best(AutoRecipe recipe, float[][][] scores, bool[] outcomes) => Enumerable.Range(0, scores.Min(fold => fold.Length))
        .Select(step =>
        {
            double[] all = [.. scores.SelectMany(fold => fold[step]).Select(score => (double)score)];
            return new Tried(recipe, step, all, Blend.Loss(all, outcomes));
        })
        .MinBy(tried => tried.LogLoss)!;

    static double[] LargeEnough(double[] shares)
    {
        var kept = Array.ConvertAll(shares, share => share >= LeastShare ? share : 0);
        var sum = kept.Sum();
        return Array.ConvertAll(kept, share => share / sum);
    }

    (LogisticRegression? Line, BlendedTrees[] Trees) Final(Tried[] tried, double[] shares)
    {
        (Tried Tried, double Share, int Copy)[] fits = [.. tried.Zip(shares).Where(pair => pair.Second > 0)
            .SelectMany(pair => Enumerable.Range(0, pair.First.Recipe.Trees is null ? 1 : _plan.Copies).Select(copy => (pair.First, pair.Second, copy)))];
        LogisticRegression? line = null;
        var trees = new BlendedTrees?[fits.Length];
        Parallel.For(0, fits.Length, AtOnce, place =>
        {
            var (recipe, share, copy) = fits[place];
            if (recipe.Recipe.Trees is { } options)
                trees[place] = new(AutoTrial.Trees(options, recipe.Trees, _rows, _plan.IsOfFewRows ? 1 : _options.Threads, _options.Seed + (ulong)copy), share / _plan.Copies);
            else line = AutoTrial.Line(_rows, _plan.MostForLine, recipe.Strength);
            Tell("learning from all rows", 0.2 / fits.Length);
        });
        return (line, [.. trees.OfType<BlendedTrees>()]);
    }

    AutoSummary Summary(Tried[] tried, double[] shares, double[] blend, PlattCalibrator calibration, bool[] outcomes)
    {
        var happened = _rows.Outcomes.Count(outcome => outcome);
        double[] calibrated = Array.ConvertAll(blend, score => calibration.Intercept + calibration.Slope * score);
        double[] average = [.. Enumerable.Repeat(LogOdds.Of((double)happened / _rows.Count), outcomes.Length)];
        var learner = string.Join(" + ", tried.Zip(shares).Where(pair => pair.Second > 0).OrderByDescending(pair => pair.Second)
            .Select(pair => $"{pair.Second:0 %} {pair.First.Recipe.Name}"));
        return new(learner, _rows.Count, happened, _plan.Folds, Blend.Loss(calibrated, outcomes), Blend.Loss(average, outcomes),
            [.. tried.Select(recipe => new AutoCandidate(recipe.Recipe.Trees is null ? recipe.Recipe.Name : $"{recipe.Trees} {recipe.Recipe.Name}", recipe.LogLoss))]);
    }

    /// <summary>So that the order of the table does not show in samples of rows, nor in the last digit of sums.</summary>
    static TrainingRows InOrderOfContent(TrainingRows rows, ulong seed)
    {
        var hashes = RowHashes.Of(rows.Table, seed);
        return rows.Select([.. Enumerable.Range(0, rows.Count).OrderBy(row => hashes[row]).ThenBy(row => rows.Outcomes[row])]);
    }

    void Tell(string stage, double share)
    {
        lock (_counting) _progress?.Report(new(stage, Math.Min(1, _done += share)));
    }
}
