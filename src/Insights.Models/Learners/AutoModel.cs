using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// Learned without anybody choosing a learner: a logistic regression and boosted trees of several shapes, blended on the scale of log-odds
/// by what did best on rows left out, and a straight line that makes probabilities of the blend. Every part is additive there, so a
/// score can be taken apart feature by feature.
/// </summary>
/// <remarks>
/// Judge it on rows that it was not given at all: the figures of its <see cref="Summary"/> chose it, and so flatter it a little. Rows
/// that hang together (months of one account) must not be spread over training and test; within training <see cref="AutoOptions.Groups"/> sees to it.
/// </remarks>
/// <param name="Schema">The columns it was trained on.</param>
/// <param name="Line">The logistic regression; null where it added nothing.</param>
/// <param name="Trees">The trees with their shares of the blend; the line has what is left to 1.</param>
/// <param name="Calibration">Learned on scores of rows that no part had seen.</param>
/// <param name="Summary">How it was chosen, and how well it did on rows left out.</param>
public sealed record AutoModel(
    FeatureSchema Schema, LogisticRegression? Line, IReadOnlyList<BlendedTrees> Trees, PlattCalibrator Calibration, AutoSummary Summary)
{
    /// <summary>What the logistic regression counts for in the blend, within [0, 1].</summary>
    public double LineShare => Line is null ? 0 : Math.Max(0, 1 - Trees.Sum(trees => trees.Share));

    /// <summary>Chooses, blends and calibrates by cross-validation within these rows.</summary>
    /// <param name="table">What is known of each row.</param>
    /// <param name="outcomes">Whether it happened, one per row.</param>
    /// <param name="options">Seed, threads and groups of rows; null for the defaults.</param>
    /// <param name="progress">Told after each fit.</param>
    /// <param name="ct">Stops between two fits.</param>
    /// <returns>The same model whatever the order of rows and columns, and the number of threads.</returns>
    /// <exception cref="ArgumentException">Lengths differ, there is no row, all outcomes are the same, or only one row or group has one of them.</exception>
    public static AutoModel Fit(
        FeatureTable table, ReadOnlySpan<bool> outcomes, AutoOptions? options = null, IProgress<AutoProgress>? progress = null,
        CancellationToken ct = default) =>
        new AutoFit(TrainingRows.Of(table, outcomes, default, options?.Groups), options ?? new(), progress, ct).Run();

    /// <summary>The probability of each row, within (0, 1).</summary>
    /// <inheritdoc cref="Scores"/>
    public double[] Probabilities(FeatureTable table, int threads = 1) => Array.ConvertAll(Scores(table, threads), LogOdds.ToProbability);

    /// <summary>The calibrated log-odds of each row.</summary>
    /// <param name="table">The columns of training, in any order; others are ignored. 0 rows give an empty array.</param>
    /// <param name="threads">Threads to use; the scores do not depend on it.</param>
    /// <exception cref="ArgumentException">A column of training is not there, or of another kind.</exception>
    public double[] Scores(FeatureTable table, int threads = 1)
    {
        var blend = new double[table.Rows];
        if (Line is not null) Blend.Add(blend, Line.Scores(table), LineShare);
        foreach (var (trees, share) in Trees) Blend.Add(blend, trees.Scores(table, threads), share);
        return Array.ConvertAll(blend, score => Calibration.Intercept + Calibration.Slope * score);
    }
}

/// <summary>Trees, and what they count for in a blend.</summary>
/// <param name="Trees">Their score is in log-odds.</param>
/// <param name="Share">Within (0, 1].</param>
public sealed record BlendedTrees(BoostedTrees Trees, double Share);
