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

    /// <param name="learner">Who learns.</param>
    /// <param name="table">At least one row.</param>
    /// <param name="outcomes">One per row; both kinds.</param>
    /// <param name="report">Gets what is being fitted, and the share done.</param>
    /// <exception cref="ArgumentException">Nothing can be learned from these columns; says why.</exception>
    /// <exception cref="OperationCanceledException">It was stopped between two fits.</exception>
    public static LearnedModel Fit(LabLearner learner, FeatureTable table, bool[] outcomes, Action<string, double> report, CancellationToken ct) => learner switch
    {
        LabLearner.Logistic => Logistic(table, outcomes),
        LabLearner.Trees => Trees(table, outcomes),
        _ => Auto(table, outcomes, report, ct),
    };

    static LearnedModel Auto(FeatureTable table, bool[] outcomes, Action<string, double> report, CancellationToken ct)
    {
        var model = AutoModel.Fit(table, outcomes, new() { Threads = Threads }, new Relayed(report), ct);
        return new($"blend of {model.Summary.Learner}", rows => model.Probabilities(rows, Threads), rows => AutoExplanation.Explain(model, rows));
    }

    static LearnedModel Logistic(FeatureTable table, bool[] outcomes)
    {
        var model = LogisticRegression.Fit(table, outcomes);
        return new("logistic regression", model.Probabilities, model.Contributions);
    }

    static LearnedModel Trees(FeatureTable table, bool[] outcomes)
    {
        var options = BoostedTreesOptions.Suited(table.Rows) with { Threads = Threads };
        var model = BoostedTrees.Fit(table, Array.ConvertAll(outcomes, happened => happened ? 1f : 0f), options);
        return new("boosted trees", rows => model.Probabilities(rows, Threads), rows => TreeShap.Explain(model, rows));
    }

    /// <summary>At once and on the same thread, where <see cref="Progress{T}"/> would come late.</summary>
    sealed class Relayed(Action<string, double> report) : IProgress<AutoProgress>
    {
        public void Report(AutoProgress value) => report(value.Stage, value.Done);
    }
}
