using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// Sums of trees over blocks of rows. A block is turned to row-major; where a node sends missing values left, it reads a second copy
/// of the feature in which NaN is −∞, so that one comparison decides and no branch can be mispredicted. A leaf is its own left child.
/// </summary>
sealed class TreeScorer
{
    const int BlockRows = 128;

    readonly record struct Step(float Threshold, int Slot, int Left);

    readonly List<(int Feature, bool MissingLeft)> _slots = [(0, true)];
    readonly Tree[] _trees;
    readonly Step[]?[] _steps;

    internal TreeScorer(IReadOnlyList<Tree> trees)
    {
        _trees = [.. trees];
        var places = new Dictionary<(int, bool), int>();
        _steps = [.. _trees.Select(tree => tree.Nodes.Any(node => node.Levels is not null) ? null : Steps(tree, places))];
    }

    /// <summary>Adds every tree's value to the rows' scores.</summary>
    internal void Add(FeatureTable table, double[] scores, WorkerTeam team) => team.Run(worker =>
    {
        var (start, end) = team.Part(worker, table.Rows);
        var block = new float[BlockRows * _slots.Count];
        for (var first = start; first < end; first += BlockRows) AddBlock(table, first, scores.AsSpan(first, Math.Min(BlockRows, end - first)), block);
    });

    void AddBlock(FeatureTable table, int first, Span<double> scores, float[] block)
    {
        Fill(table, first, scores.Length, block);
        for (var tree = 0; tree < _trees.Length; tree++)
            if (_steps[tree] is { } steps) Walk(steps, _trees[tree], block, scores);
            else WalkLevels(_trees[tree], table, first, scores);
    }

    void Fill(FeatureTable table, int first, int rows, float[] block)
    {
        for (var slot = 1; slot < _slots.Count; slot++)
        {
            var (feature, missingLeft) = _slots[slot];
            var values = table.Columns[feature].Values.AsSpan(first, rows);
            for (var row = 0; row < rows; row++)
                block[row * _slots.Count + slot] = missingLeft && float.IsNaN(values[row]) ? float.NegativeInfinity : values[row];
        }
    }

    /// <summary>Four rows side by side: their steps do not wait for each other. Rows past the end are walked too, and dropped.</summary>
    void Walk(Step[] steps, Tree tree, float[] block, Span<double> scores)
    {
        ref var root = ref MemoryMarshal.GetArrayDataReference(steps);
        ref var values = ref MemoryMarshal.GetArrayDataReference(block);
        var (slots, depth, nodes) = (_slots.Count, tree.Depth, tree.Nodes);
        for (var row = 0; row < scores.Length; row += 4)
        {
            ref var first = ref Unsafe.Add(ref values, row * slots);
            int a = 0, b = 0, c = 0, d = 0;
            for (var level = 0; level < depth; level++)
            {
                a = Next(ref Unsafe.Add(ref root, a), ref first);
                b = Next(ref Unsafe.Add(ref root, b), ref Unsafe.Add(ref first, slots));
                c = Next(ref Unsafe.Add(ref root, c), ref Unsafe.Add(ref first, 2 * slots));
                d = Next(ref Unsafe.Add(ref root, d), ref Unsafe.Add(ref first, 3 * slots));
            }
            scores[row] += nodes[a].Value;
            if (row + 1 < scores.Length) scores[row + 1] += nodes[b].Value;
            if (row + 2 < scores.Length) scores[row + 2] += nodes[c].Value;
            if (row + 3 < scores.Length) scores[row + 3] += nodes[d].Value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Next(ref Step step, ref float row)
    {
        var goesLeft = Unsafe.Add(ref row, step.Slot) <= step.Threshold;
        return step.Left + 1 - Unsafe.BitCast<bool, byte>(goesLeft);
    }

    static void WalkLevels(Tree tree, FeatureTable table, int first, Span<double> scores)
    {
        for (var row = 0; row < scores.Length; row++)
        {
            var node = 0;
            while (!tree.Nodes[node].IsLeaf) node = tree.Nodes[node].Child(table.Columns[tree.Nodes[node].Feature].Values[first + row]);
            scores[row] += tree.Nodes[node].Value;
        }
    }

    Step[] Steps(Tree tree, Dictionary<(int, bool), int> places)
    {
        return [.. tree.Nodes.Select(node => node.IsLeaf
            ? new Step(float.PositiveInfinity, 0, node.Left)
            : new Step(node.Threshold, Slot((node.Feature, node.MissingLeft)), node.Left))];

        int Slot((int, bool) wanted)
        {
            if (places.TryGetValue(wanted, out var place)) return place;
            _slots.Add(wanted);
            return places[wanted] = _slots.Count - 1;
        }
    }
}
