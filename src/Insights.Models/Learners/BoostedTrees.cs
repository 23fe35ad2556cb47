using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// A sum of trees, each grown to lower the loss that the ones before it left: gradient boosting (Friedman 2001,
/// doi:10.1214/aos/1013203451) with second derivatives (Chen and Guestrin 2016, doi:10.1145/2939672.2939785) over histograms.
/// A score says which rows are alike in training; where a region held few rows it says little, and probabilities need calibrating
/// before money is counted by them.
/// </summary>
/// <param name="Schema">The columns it was trained on.</param>
/// <param name="BaseScore">The score before any tree.</param>
/// <param name="Trees">In the order grown; feature numbers are places in the schema.</param>
public sealed record BoostedTrees(FeatureSchema Schema, double BaseScore, IReadOnlyList<Tree> Trees)
{
    TreeScorer? _scorer;

    /// <summary>Learns a probability from labels 0 and 1, or with another objective its score.</summary>
    /// <param name="table">The features; at least one row.</param>
    /// <param name="labels">One label per row, as the objective expects it.</param>
    /// <param name="options">How to grow; null for the defaults.</param>
    /// <param name="weights">One weight per row, at least 0; null for 1 each.</param>
    /// <param name="validation">Rows to stop early by; they are not learned from.</param>
    /// <param name="objective">Null for log loss.</param>
    /// <exception cref="ArgumentException">There is no row, a label or weight is not valid, all labels are of one class, or an option is out of range.</exception>
    public static BoostedTrees Fit(
        FeatureTable table, float[] labels, BoostedTreesOptions? options = null, float[]? weights = null,
        ValidationPart? validation = null, IObjective? objective = null) =>
        new BoostedTreesFit(table, labels, options ?? new(), weights, objective ?? new LogisticObjective()).Run(validation);

    /// <summary>The raw score of each row; for log loss the log odds.</summary>
    /// <param name="table">Has the columns trained on, in any order; 0 rows give an empty array.</param>
    /// <param name="threads">Threads to use; the scores do not depend on it.</param>
    /// <exception cref="ArgumentException">A column is missing or of another kind.</exception>
    public double[] Scores(FeatureTable table, int threads = 1)
    {
        var scores = new double[table.Rows];
        Array.Fill(scores, BaseScore);
        using var team = new WorkerTeam(Math.Max(1, Math.Min(threads, table.Rows / 1000)));
        (_scorer ??= new TreeScorer(Schema, Trees)).Add(Schema.Conform(table), scores, team);
        return scores;
    }

    /// <summary>The probability of label 1 of each row, for trees grown by log loss.</summary>
    /// <inheritdoc cref="Scores"/>
    public double[] Probabilities(FeatureTable table, int threads = 1)
    {
        var scores = Scores(table, threads);
        for (var row = 0; row < scores.Length; row++) scores[row] = 1 / (1 + Math.Exp(-scores[row]));
        return scores;
    }
}

/// <summary>Rows held out to tell when more trees stop helping.</summary>
/// <param name="Table">The same columns as in training.</param>
/// <param name="Labels">One per row.</param>
public sealed record ValidationPart(FeatureTable Table, float[] Labels);
