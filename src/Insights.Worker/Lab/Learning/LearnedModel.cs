using Insights.Models.Explaining;
using Insights.Models.Features;
using Insights.Models.Learners;

namespace Insights.Worker.Lab.Learning;

/// <summary>A fitted model, whichever learner it comes from.</summary>
/// <param name="Words">What was learned, for people.</param>
/// <param name="Probabilities">Of each row of a table.</param>
/// <param name="Contributions">What each feature added to the log-odds of each row.</param>
sealed record LearnedModel(string Words, Func<FeatureTable, double[]> Probabilities, Func<FeatureTable, FeatureContributions> Contributions)
{
    static readonly int Threads = Environment.ProcessorCount;

    /// <summary>Small steps and shallow trees on a part of rows and columns: rarely the best, never far from it.</summary>
    static readonly BoostedTreesOptions TreesOptions =
        new() { Trees = 250, MaxDepth = 4, LearningRate = 0.03, RowShare = 0.7, FeatureShare = 0.5, Lambda = 3, Threads = Threads };

    /// <param name="learner">Who learns.</param>
    /// <param name="table">At least one row.</param>
    /// <param name="outcomes">One per row; both kinds.</param>
    public static LearnedModel Fit(LabLearner learner, FeatureTable table, bool[] outcomes) => learner switch
    {
        LabLearner.Logistic => Logistic(table, outcomes),
        _ => Trees(table, outcomes),
    };

    static LearnedModel Logistic(FeatureTable table, bool[] outcomes)
    {
        var model = LogisticRegression.Fit(table, outcomes);
        return new("logistic regression", model.Probabilities, model.Contributions);
    }

    static LearnedModel Trees(FeatureTable table, bool[] outcomes)
    {
        var model = BoostedTrees.Fit(table, Array.ConvertAll(outcomes, happened => happened ? 1f : 0f), TreesOptions);
        return new("boosted trees", rows => model.Probabilities(rows, Threads), rows => TreeShap.Explain(model, rows));
    }
}
