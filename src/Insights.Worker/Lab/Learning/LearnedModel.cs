using Insights.Models.Explaining;
using Insights.Models.Features;
using Insights.Models.Judging;
using Insights.Models.Learners;

namespace Insights.Worker.Lab.Learning;

/// <summary>A fitted model, whichever learner it comes from.</summary>
/// <param name="Words">What was learned, for people.</param>
/// <param name="Probabilities">Of each row of a table.</param>
/// <param name="Contributions">What each feature added to the log-odds of each row.</param>
sealed record LearnedModel(string Words, Func<FeatureTable, double[]> Probabilities, Func<FeatureTable, FeatureContributions> Contributions)
{
    static readonly int Threads = Environment.ProcessorCount;

    /// <summary>Trees that may use half of so few columns see none of them together.</summary>
    const int FewColumns = 8;

    /// <summary>Small steps and shallow trees, each on a part of rows and columns: what did well for XGBoost on files of some thousand rows.</summary>
    static readonly BoostedTreesOptions TreesOptions =
        new() { Trees = 250, MaxDepth = 4, LearningRate = 0.03, RowShare = 0.7, FeatureShare = 0.5, Lambda = 3, Threads = Threads };

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
        _ => Better(table, outcomes, report, ct),
    };

    /// <summary>
    /// Whichever has the lower log loss on the fifth of the rows that it did not learn from, then fitted on all; logistic regression where too
    /// few rows are there to try.
    /// </summary>
    static LearnedModel Better(FeatureTable table, bool[] outcomes, Action<string, double> report, CancellationToken ct)
    {
        int[] all = [.. Enumerable.Range(0, table.Rows)];
        int[] learned = [.. all.Where(row => RowSplit.FoldOf(row) > 0)], leftOut = [.. all.Where(row => RowSplit.FoldOf(row) == 0)];
        var (rows, held) = (table.Select(learned), table.Select(leftOut));
        bool[] happened = Array.ConvertAll(learned, row => outcomes[row]), then = Array.ConvertAll(leftOut, row => outcomes[row]);
        if (happened.Distinct().Count() < 2) return Logistic(table, outcomes);
        report("logistic regression on trial", 0);
        var logistic = ProbabilityMetrics.LogLoss(Logistic(rows, happened).Probabilities(held), then);
        ct.ThrowIfCancellationRequested();
        report("boosted trees on trial", 0.3);
        var trees = ProbabilityMetrics.LogLoss(Trees(rows, happened).Probabilities(held), then);
        ct.ThrowIfCancellationRequested();
        report("the better of both", 0.6);
        return logistic < trees ? Logistic(table, outcomes) : Trees(table, outcomes);
    }

    static LearnedModel Logistic(FeatureTable table, bool[] outcomes)
    {
        var model = LogisticRegression.Fit(table, outcomes);
        return new("logistic regression", model.Probabilities, model.Contributions);
    }

    static LearnedModel Trees(FeatureTable table, bool[] outcomes)
    {
        var options = TreesOptions with { FeatureShare = table.Columns.Count < FewColumns ? 1 : TreesOptions.FeatureShare };
        var model = BoostedTrees.Fit(table, Array.ConvertAll(outcomes, happened => happened ? 1f : 0f), options);
        return new("boosted trees", rows => model.Probabilities(rows, Threads), rows => TreeShap.Explain(model, rows));
    }
}
