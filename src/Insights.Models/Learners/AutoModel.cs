using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// Learned without anybody choosing a learner: a logistic regression, boosted trees, or both blended on the scale of log-odds, whichever
/// did best on rows left out, and a straight line that makes probabilities of it. Every part is additive there, so a score can be taken apart feature by feature.
/// </summary>
/// <param name="Line">The logistic regression; null where trees alone were better.</param>
/// <param name="Trees">Trees whose scores are averaged; empty where the logistic regression alone was better.</param>
/// <param name="TreesShare">What the trees count for in the blend, within [0, 1]; the line has the rest.</param>
/// <param name="Calibration">Learned on scores of rows that no part had seen.</param>
/// <param name="Summary">How it was chosen, and how well it did on rows left out.</param>
public sealed record AutoModel(
    LogisticRegression? Line, IReadOnlyList<BoostedTrees> Trees, double TreesShare, PlattCalibrator Calibration, AutoSummary Summary)
{
    /// <summary>The columns it was trained on.</summary>
    public FeatureSchema Schema => Line?.Schema ?? Trees[0].Schema;

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
        if (Line is not null) Add(blend, Line.Scores(table), 1 - TreesShare);
        foreach (var trees in Trees) Add(blend, trees.Scores(table, threads), TreesShare / Trees.Count);
        return Array.ConvertAll(blend, score => Calibration.Intercept + Calibration.Slope * score);
    }

    static void Add(double[] blend, double[] scores, double share)
    {
        for (var row = 0; row < blend.Length; row++) blend[row] += share * scores[row];
    }
}
