using System.Numerics;
using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>One tree in a saved model. What is read is a tree: every node but the first has one parent, which stands before it.</summary>
static class SavedTree
{
    internal const int LeastBytes = sizeof(int) + LeastNodeBytes;
    const int LeastNodeBytes = 1 + 2 * sizeof(float);
    const byte Leaf = 0, Quantity = 1, Levels = 2;

    internal static void Write(Tree tree, SavedModelWriter to)
    {
        to.Whole(tree.Nodes.Length);
        foreach (var node in tree.Nodes) Write(node, to);
    }

    internal static Tree Read(SavedModelReader from, FeatureSchema schema)
    {
        var nodes = new TreeNode[from.Count("number of a tree's nodes", LeastNodeBytes)];
        if (nodes.Length == 0) throw from.Refusal("a tree has no nodes");
        var depths = new byte[nodes.Length];
        for (var place = 0; place < nodes.Length; place++)
        {
            if (place > 0 && depths[place] == 0) throw from.Refusal($"node {place} of a tree is nobody's child");
            nodes[place] = Node(from, schema, place, nodes.Length);
            if (nodes[place].IsLeaf) continue;
            Descend(from, depths, place, nodes[place].Left);
            Descend(from, depths, place, nodes[place].Left + 1);
        }
        return new(nodes);
    }

    static void Descend(SavedModelReader from, byte[] depths, int parent, int child)
    {
        if (depths[child] > 0) throw from.Refusal($"node {child} of a tree is the child of two nodes");
        if (depths[parent] == BoostedTreesOptions.Deepest) throw from.Refusal($"a tree is deeper than {BoostedTreesOptions.Deepest} divisions");
        depths[child] = (byte)(depths[parent] + 1);
    }

    static void Write(in TreeNode node, SavedModelWriter to)
    {
        to.Byte(node.IsLeaf ? Leaf : node.Levels is null ? Quantity : Levels);
        to.Single(node.Cover);
        if (node.IsLeaf)
        {
            to.Single(node.Value);
            return;
        }
        to.Whole(node.Feature);
        to.Whole(node.Left);
        to.YesNo(node.MissingLeft);
        if (node.Levels is null) to.Single(node.Threshold);
        else Write(node.Levels, to);
    }

    static void Write(LevelSet levels, SavedModelWriter to)
    {
        to.Whole(levels.Bits.Length);
        foreach (var bits in levels.Bits) to.Bits(bits);
    }

    static TreeNode Node(SavedModelReader from, FeatureSchema schema, int place, int count)
    {
        var kind = from.Byte("kind of a node");
        var cover = from.Single("cover of a node", least: 0);
        if (kind == Leaf) return new(-1, 0, false, place, from.Single("value of a leaf"), cover, null);
        var feature = from.Whole("column of a division", 0, schema.Features.Count - 1);
        var levels = schema.Features[feature].Levels;
        if (kind != (levels is null ? Quantity : Levels)) throw from.Refusal($"node {place} of a tree is of kind {kind}, which does not suit column {schema.Features[feature].Name}");
        var left = from.Whole("left child", place + 1, count - 2);
        var missingLeft = from.YesNo("way of missing values");
        return levels is null
            // Where missing values alone go right, everything else goes left.
            ? new(feature, from.Single("threshold", most: float.PositiveInfinity), missingLeft, left, 0, cover, null)
            : new(feature, 0, missingLeft, left, 0, cover, LevelsOf(from, levels.Count));
    }

    static LevelSet LevelsOf(SavedModelReader from, int count)
    {
        var bits = new ulong[from.Count("length of a set of levels", sizeof(ulong))];
        for (var word = 0; word < bits.Length; word++) bits[word] = from.Bits("set of levels");
        if (bits is [.., 0]) throw from.Refusal("a set of levels ends with none");
        if (64L * bits.Length - (bits is [.., var last] ? BitOperations.LeadingZeroCount(last) : 0) > count) throw from.Refusal($"a set of levels names one beyond the {count} that the column has");
        return new(bits);
    }
}
