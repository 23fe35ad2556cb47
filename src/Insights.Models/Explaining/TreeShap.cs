using Insights.Models.Features;
using Insights.Models.Learners;

namespace Insights.Models.Explaining;

/// <summary>
/// Exact Shapley values of boosted trees, path-dependent (Lundberg et al. 2020, doi:10.1038/s42256-019-0138-9, algorithm 2): a feature not
/// known is averaged over by the training rows that went each way. They explain the model, not the world: two
/// features that say the same share the credit, and no contribution is the effect of changing its feature.
/// </summary>
public static class TreeShap
{
    /// <summary>What each feature adds to each row's raw score; average and contributions sum to the score within 1e-5.</summary>
    /// <param name="model">Trees grown on these columns.</param>
    /// <param name="table">Has the columns trained on, in any order.</param>
    /// <exception cref="ArgumentException">A column is missing or of another kind.</exception>
    public static FeatureContributions Explain(BoostedTrees model, FeatureTable table)
    {
        var conformed = model.Schema.Conform(table);
        var features = model.Schema.Features.Count;
        var contributions = new double[conformed.Rows * features];
        var row = new float[features];
        foreach (var tree in model.Trees)
        {
            var walk = new TreeShapWalk(tree, row);
            for (var i = 0; i < conformed.Rows; i++)
            {
                for (var feature = 0; feature < features; feature++) row[feature] = conformed.Columns[feature].Values[i];
                walk.Add(contributions.AsSpan(i * features, features));
            }
        }
        var average = model.BaseScore + model.Trees.Sum(tree => Average(tree, 0));
        return new([.. model.Schema.Features.Select(feature => feature.Name)], average, contributions);
    }

    static double Average(Tree tree, int place)
    {
        var node = tree.Nodes[place];
        if (node.IsLeaf) return node.Value;
        double left = tree.Nodes[node.Left].Cover, right = tree.Nodes[node.Left + 1].Cover;
        return (Average(tree, node.Left) * left + Average(tree, node.Left + 1) * right) / (left + right);
    }
}
