using Insights.Models.Features;
using Insights.Models.Learners;

namespace Insights.Models.Explaining;

/// <summary>
/// What each feature adds to the calibrated log-odds of an <see cref="AutoModel"/>: exact Shapley values of each part, weighed by its share
/// and the slope of the calibration. The line's take features as independent, the trees' average along their paths; both explain the
/// model, not the world, and no contribution is the effect of changing its feature.
/// </summary>
public static class AutoExplanation
{
    /// <summary>Average and contributions sum to the score within 1e-5.</summary>
    /// <param name="model">Fitted or loaded.</param>
    /// <param name="table">The columns of training, in any order.</param>
    /// <exception cref="ArgumentException">A column of training is not there, or of another kind.</exception>
    public static FeatureContributions Explain(AutoModel model, FeatureTable table)
    {
        var slope = model.Calibration.Slope;
        var (average, byRow) = (model.Calibration.Intercept, new double[table.Rows * model.Schema.Features.Count]);
        if (model.Line is { } line) Add(line.Contributions(table), slope * model.LineShare);
        foreach (var (trees, share) in model.Trees) Add(TreeShap.Explain(trees, table), slope * share);
        return new([.. model.Schema.Features.Select(feature => feature.Name)], average, byRow);

        void Add(FeatureContributions part, double share)
        {
            average += share * part.Average;
            for (var at = 0; at < byRow.Length; at++) byRow[at] += share * part.ByRow[at];
        }
    }
}
