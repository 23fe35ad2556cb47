namespace Insights.Models.Learners;

/// <summary>What one recipe gave the rows left out of one fold: scores after every few trees, so that their best number can be seen.</summary>
static class AutoTrial
{
    /// <summary>A finer choice would follow chance.</summary>
    internal const int Step = 20;

    /// <summary>The log-odds of the rows left out, after each step; a logistic regression has one step only.</summary>
    internal static float[][] Scores(AutoRecipe recipe, TrainingRows learned, TrainingRows leftOut, int mostForLine, int threads, ulong seed)
    {
        if (recipe.Trees is null) return [Single(Line(learned, mostForLine).Scores(leftOut.Table))];
        var model = Trees(recipe.Trees, recipe.Trees.Trees, learned, threads, seed);
        var scores = new double[leftOut.Count];
        return [.. model.Trees.Chunk(Step).Select((trees, step) =>
        {
            Blend.Add(scores, (model with { BaseScore = step == 0 ? model.BaseScore : 0, Trees = trees }).Scores(leftOut.Table, threads), 1);
            return Single(scores);
        })];
    }

    internal static LogisticRegression Line(TrainingRows rows, int most) => LogisticRegression.Fit(
        rows.Thinned(most), new() { Strength = rows.Count > most ? LogisticStrength.Usual : null });

    internal static BoostedTrees Trees(BoostedTreesOptions options, int trees, TrainingRows rows, int threads, ulong seed) => BoostedTrees.Fit(
        rows.Table, Array.ConvertAll(rows.Outcomes, happened => happened ? 1f : 0), options with { Trees = trees, Threads = threads, Seed = seed });

    static float[] Single(double[] scores) => Array.ConvertAll(scores, score => (float)score);
}
