using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// What is tried, and on how many rows left out. Few rows: shallow trees of several shapes, every row left out once or oftener, and several
/// copies of each model averaged, because chance is what has to be kept out. Many rows: larger trees and a single part left out, because
/// time is what has to be kept in bounds. Where it happened to few, or rows hang together, many rows hold no more than a few rows' worth of evidence:
/// small trees and strong penalties.
/// </summary>
/// <param name="Folds">Into how many parts the rows are cut.</param>
/// <param name="Rounds">How many of them are left out in turn, over all cuts: Folds × repeats, or 1.</param>
/// <param name="Copies">How many differently sampled copies of each tree model are averaged in the end.</param>
/// <param name="MostLearned">Rows that a model learns from while it is tried.</param>
/// <param name="MostLeftOut">Rows that it is judged by.</param>
/// <param name="MostForLine">Rows that a logistic regression learns from: more would cost much and move the coefficients little.</param>
/// <param name="Recipes">The models to try.</param>
sealed record AutoPlan(int Folds, int Rounds, int Copies, int MostLearned, int MostLeftOut, int MostForLine, IReadOnlyList<AutoRecipe> Recipes)
{
    /// <summary>Below this one cut into folds is itself a matter of luck.</summary>
    const int VeryFew = 1000;

    /// <summary>A logistic regression's time grows with the cube of them, and it is fitted some hundred times.</summary>
    const int MostTerms = 400;

    /// <summary>Fewer of the rarer outcome (with groups: fewer groups that have it) can't feed large trees.</summary>
    const int FewOutcomes = 20_000;

    /// <summary>From this share on it is no rare outcome, and rows are evidence.</summary>
    const double RareShare = 0.25;

    const int MostRowsForLine = 200_000;

    /// <summary>
    /// Rows of one account say nearly the same, so many rows of few to whom it happened call for a stronger penalty (a smaller C) than as many
    /// of different ones would.
    /// </summary>
    static readonly double[] StrengthsForFewOutcomes = [0.0003, 0.001, 0.003, 0.01, 0.03];

    internal bool IsOfFewRows => Rounds > 1;

    /// <param name="table">What is known of each row.</param>
    /// <param name="rarer">How many rows, or groups, have the rarer outcome.</param>
    /// <param name="isGrouped">Whether rows hang together: then many rows may be few people's, seen again and again.</param>
    internal static AutoPlan For(FeatureTable table, int rarer, bool isGrouped)
    {
        var folds = Math.Min(5, rarer);
        IEnumerable<AutoRecipe> Line(params double[] strengths) => Terms(table) <= MostTerms ? [new("logistic regression", null) { Strengths = strengths }] : [];
        var isRare = rarer < FewOutcomes && rarer < RareShare * table.Rows;
        if (table.Rows is > VeryFew and <= BoostedTreesOptions.FewRows && isGrouped && isRare)
            return new(folds, folds, 2, int.MaxValue, int.MaxValue, MostRowsForLine, [.. Line(StrengthsForFewOutcomes), ForFewOutcomes(table.Columns.Count)]);
        if (table.Rows <= BoostedTreesOptions.FewRows)
            return new(folds, folds * (table.Rows < VeryFew ? 4 : 2), 10, int.MaxValue, int.MaxValue, MostRowsForLine, [.. Line(), .. ForFew]);
        return isRare
            ? new(folds, 1, 2, 500_000, 100_000, MostRowsForLine, [.. Line(StrengthsForFewOutcomes), ForFewOutcomes(table.Columns.Count)])
            : new(folds, 1, 1, 500_000, 100_000, MostRowsForLine, [.. Line(), .. ForMany]);
    }

    static int Terms(FeatureTable table) => table.Columns.Sum(column => column.Kind is FeatureKind.Numeric ? 1 : (column.Levels?.Count ?? 2) + 1);

    static readonly BoostedTreesOptions Keen = new()
    {
        Trees = 400, LearningRate = 0.04, Lambda = 0.3, MinChildHessian = 0.3, FeatureShare = 0.6, LevelSmoothing = 30, LevelLambda = 30,
    };

    /// <summary>
    /// Careful trees for outcomes with much chance in them: strong penalties, and each sees other rows and features. Keen ones for outcomes
    /// that follow rules: a few rows may have a leaf of their own.
    /// </summary>
    static readonly AutoRecipe[] ForFew =
    [
        new("careful trees of 6 leaves", new()
        {
            Trees = 400, Growth = Growth.LeafWise, MaxLeaves = 6, MaxDepth = 5, LearningRate = 0.05, Lambda = 5, RowShare = 0.6, FeatureShare = 0.6,
        }),
        new("trees of 8 leaves", BoostedTreesOptions.Suited(0) with { Trees = 400 }),
        new("keen trees of 12 leaves", Keen with { Growth = Growth.LeafWise, MaxLeaves = 12, MaxDepth = 10 }),
        new("keen trees of depth 3", Keen with { MaxDepth = 3, FeatureShare = 1 }),
    ];

    static AutoRecipe ForFewOutcomes(int features) => new("small trees of 6 leaves", new()
    {
        Trees = 160, Growth = Growth.LeafWise, MaxLeaves = 6, MaxDepth = 4, LearningRate = 0.08, Lambda = 10, MinChildHessian = 5, RowShare = 0.8,
        // A tree that sees half of a few features can't find what two of them say together.
        FeatureShare = features < 20 ? 1 : 0.5, LevelSmoothing = 30, LevelLambda = 30, MaxBins = 64,
    });

    static readonly AutoRecipe[] ForMany =
    [
        new("trees of depth 4", new() { Trees = 400, MaxDepth = 4 }),
        new("trees of depth 6", BoostedTreesOptions.Suited(int.MaxValue) with { Trees = 400 }),
        new("trees of 63 leaves", new()
        {
            Trees = 400, Growth = Growth.LeafWise, MaxLeaves = 63, MaxDepth = 12, LearningRate = 0.06, Lambda = 3, RowShare = 0.8, FeatureShare = 0.6,
        }),
    ];
}
