namespace Insights.Models.Learners;

/// <summary>
/// What one recipe gave the rows left out of one fold: scores after every few trees, or with each strength of a logistic regression, so that
/// the best of them can be seen.
/// </summary>
static class AutoTrial
{
    /// <summary>A finer choice would follow chance.</summary>
    internal const int Step = 20;

    /// <summary>The log-odds of the rows left out, after each step; a logistic regression whose strength is not tried has one step only.</summary>
    internal static float[][] Scores(AutoRecipe recipe, TrainingRows learned, TrainingRows leftOut, int mostForLine, int threads, ulong seed)
    {
        if (recipe.Trees is null) return Lines(recipe.Strengths, learned, leftOut, mostForLine);
        var model = Trees(recipe.Trees, recipe.Trees.Trees, learned, threads, seed);
        var scores = new double[leftOut.Count];
        return [.. model.Trees.Chunk(Step).Select((trees, step) =>
        {
            Blend.Add(scores, (model with { BaseScore = step == 0 ? model.BaseScore : 0, Trees = trees }).Scores(leftOut.Table, threads), 1);
            return Single(scores);
        })];
    }

    static float[][] Lines(IReadOnlyList<double> strengths, TrainingRows learned, TrainingRows leftOut, int most)
    {
        if (strengths.Count == 0) return [Single(Line(learned, most, null).Scores(leftOut.Table))];
        var rows = learned.Thinned(most);
        return [.. LogisticRegression.FitAll(new(rows), rows, strengths).Select(line => Single(line.Scores(leftOut.Table)))];
    }

    /// <param name="rows">To learn from.</param>
    /// <param name="most">So many of them are enough.</param>
    /// <param name="strength">Null where it was not tried: chosen by itself, or the usual one where there are more rows.</param>
    internal static LogisticRegression Line(TrainingRows rows, int most, double? strength) => LogisticRegression.Fit(
        rows.Thinned(most), new() { Strength = strength ?? (rows.Count > most ? LogisticStrength.Usual : null) });

    internal static BoostedTrees Trees(BoostedTreesOptions options, int trees, TrainingRows rows, int threads, ulong seed) => BoostedTrees.Fit(
        rows.Table, Array.ConvertAll(rows.Outcomes, happened => happened ? 1f : 0), options with { Trees = trees, Threads = threads, Seed = seed });

    static float[] Single(double[] scores) => Array.ConvertAll(scores, score => (float)score);
}
