using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>Boosted trees in a saved model.</summary>
static class SavedBoostedTrees
{
    internal const int LeastBytes = sizeof(double) + sizeof(int);

    internal static void Write(BoostedTrees model, SavedModelWriter to)
    {
        to.Number(model.BaseScore);
        to.Whole(model.Trees.Count);
        foreach (var tree in model.Trees) SavedTree.Write(tree, to);
    }

    internal static BoostedTrees Read(SavedModelReader from, SavedModelHead head) => Read(from, head.SchemaOrRefuse(from));

    internal static BoostedTrees Read(SavedModelReader from, FeatureSchema schema)
    {
        var baseScore = from.Number("score before any tree");
        var trees = new Tree[from.Count("number of trees", SavedTree.LeastBytes)];
        for (var tree = 0; tree < trees.Length; tree++) trees[tree] = SavedTree.Read(from, schema);
        return new(schema, baseScore, trees);
    }
}
