namespace Insights.Models.Learners;

/// <summary>A model chosen by itself in a saved model. Rows and columns stand in the head, for all its parts at once.</summary>
static class SavedAutoModel
{
    internal static void Write(AutoModel model, SavedModelWriter to)
    {
        if (model.Trees.Any(blended => !blended.Trees.Schema.IsSameAs(model.Schema)) || model.Line?.Schema.IsSameAs(model.Schema) is false)
            throw new ArgumentException("The parts of this model were trained on different columns; train them all on the same.", nameof(model));
        to.YesNo(model.Line is not null);
        if (model.Line is { } line) SavedLogisticRegression.Write(line, to);
        to.Whole(model.Trees.Count);
        foreach (var (trees, share) in model.Trees)
        {
            SavedBoostedTrees.Write(trees, to);
            to.Number(share);
        }
        SavedCalibrators.Write(model.Calibration, to);
        Write(model.Summary, to);
    }

    internal static AutoModel Read(SavedModelReader from, SavedModelHead head)
    {
        var schema = head.SchemaOrRefuse(from);
        var line = from.YesNo("presence of a logistic regression") ? SavedLogisticRegression.Read(from, head) : null;
        var trees = new BlendedTrees[from.Count("number of tree models", SavedBoostedTrees.LeastBytes)];
        for (var place = 0; place < trees.Length; place++)
            trees[place] = new(SavedBoostedTrees.Read(from, schema), from.Number("share of a tree model", 0, 1));
        if (line is null && trees.Length == 0) throw from.Refusal("there is neither a logistic regression nor a tree model");
        var shares = trees.Sum(blended => blended.Share);
        if (shares > 1 + 1e-9 || line is null && shares < 1 - 1e-9)
            throw from.Refusal(FormattableString.Invariant($"the shares of the tree models sum to {shares}, where they must make 1 with that of the logistic regression"));
        return new(schema, line, trees, SavedCalibrators.ReadPlatt(from), Summary(from, head.Training));
    }

    static void Write(AutoSummary summary, SavedModelWriter to)
    {
        to.Text(summary.Learner);
        to.Whole(summary.Folds);
        to.Number(summary.LogLoss);
        to.Number(summary.BaseLogLoss);
        to.Whole(summary.Candidates.Count);
        foreach (var candidate in summary.Candidates)
        {
            to.Text(candidate.Name);
            to.Number(candidate.LogLoss);
        }
    }

    static AutoSummary Summary(SavedModelReader from, TrainingSummary training)
    {
        var happened = training.Happened ?? throw from.Refusal("it does not say to how many rows it happened");
        var (learner, folds) = (from.Text("learner"), from.Whole("number of folds", 0, int.MaxValue));
        var (loss, baseLoss) = (from.Number("log loss", least: 0), from.Number("log loss of the average", least: 0));
        var candidates = new AutoCandidate[from.Count("number of candidates", sizeof(int) + sizeof(double))];
        for (var place = 0; place < candidates.Length; place++)
            candidates[place] = new(from.Text("name of a candidate"), from.Number("log loss of a candidate", least: 0));
        return new(learner, training.Rows, happened, folds, loss, baseLoss, candidates);
    }
}
