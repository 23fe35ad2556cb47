using Insights.Models.Learners;

namespace Insights.Models.Explaining;

/// <summary>
/// One tree's Shapley values for one row at a time. The path to a node keeps, for each feature divided by on it, the share of training
/// rows that go this way when the feature is unknown, whether the row itself does, and the weights of all subsets by their size.
/// </summary>
sealed class TreeShapWalk(Tree tree, float[] row)
{
    record struct Step(int Feature, double Unknown, double Known, double Weight);

    readonly Step[][] _paths = [.. Enumerable.Range(0, tree.Depth + 2).Select(_ => new Step[tree.Depth + 2])];

    internal void Add(Span<double> contributions) => Visit(0, 0, 0, new(-1, 1, 1, 0), contributions);

    void Visit(int place, int depth, int length, Step step, Span<double> contributions)
    {
        var path = _paths[depth];
        Extend(path, length++, step);
        var node = tree.Nodes[place];
        if (node.IsLeaf)
        {
            for (var i = 1; i < length; i++)
                contributions[path[i].Feature] += SumWithout(path, length, i) * (path[i].Known - path[i].Unknown) * node.Value;
            return;
        }
        double unknown = 1, known = 1;
        var before = Array.FindIndex(path, 0, length, earlier => earlier.Feature == node.Feature);
        if (before >= 0)
        {
            (unknown, known) = (path[before].Unknown, path[before].Known);
            Unwind(path, length--, before);
        }
        double left = tree.Nodes[node.Left].Cover, right = tree.Nodes[node.Left + 1].Cover;
        var taken = node.Child(row[node.Feature]);
        for (var child = node.Left; child <= node.Left + 1; child++)
        {
            path.AsSpan(0, length).CopyTo(_paths[depth + 1]);
            var share = (child == node.Left ? left : right) / (left + right);
            Visit(child, depth + 1, length, new(node.Feature, unknown * share, child == taken ? known : 0, 0), contributions);
        }
    }

    static void Extend(Step[] path, int length, Step step)
    {
        path[length] = step with { Weight = length == 0 ? 1 : 0 };
        for (var i = length - 1; i >= 0; i--)
        {
            path[i + 1].Weight += step.Known * path[i].Weight * (i + 1) / (length + 1);
            path[i].Weight *= step.Unknown * (length - i) / (length + 1);
        }
    }

    /// <summary>Takes a feature out again, as if it had never been divided by.</summary>
    static void Unwind(Step[] path, int length, int without)
    {
        var (_, unknown, known, _) = path[without];
        var last = length - 1;
        var next = path[last].Weight;
        for (var i = last - 1; i >= 0; i--)
        {
            if (known == 0)
            {
                path[i].Weight = path[i].Weight * length / (unknown * (last - i));
                continue;
            }
            var weight = path[i].Weight;
            path[i].Weight = next * length / ((i + 1) * known);
            next = weight - path[i].Weight * unknown * (last - i) / length;
        }
        for (var i = without; i < last; i++) path[i] = path[i + 1] with { Weight = path[i].Weight };
    }

    /// <summary>The sum of weights that <see cref="Unwind"/> would leave.</summary>
    static double SumWithout(Step[] path, int length, int without)
    {
        var (_, unknown, known, _) = path[without];
        var last = length - 1;
        var (next, sum) = (path[last].Weight, 0.0);
        for (var i = last - 1; i >= 0; i--)
        {
            var weight = known == 0 ? path[i].Weight * length / (unknown * (last - i)) : next * length / ((i + 1) * known);
            sum += weight;
            if (known != 0) next = path[i].Weight - weight * unknown * (last - i) / length;
        }
        return sum;
    }
}
