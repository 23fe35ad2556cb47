using System.Runtime.Intrinsics;
using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>Sums of trees over blocks of rows, small enough for the rows' codes to stay in the cache from tree to tree.</summary>
sealed class TreeScorer
{
    const int BlockRows = 256;

    readonly IReadOnlyList<Tree> _trees;
    readonly ScoringCodes _codes;
    readonly ScoringTree[]? _ready;

    /// <param name="schema">The columns that the trees divide by.</param>
    /// <param name="trees">Of any size; unusually large ones are walked row by row.</param>
    internal TreeScorer(FeatureSchema schema, IReadOnlyList<Tree> trees)
    {
        (_trees, _codes) = (trees, new(schema, trees));
        if (_codes.Suffice && trees.All(tree => tree.Leaves <= ScoringTree.MostLeaves)) _ready = [.. trees.Select(tree => new ScoringTree(tree, _codes))];
    }

    /// <summary>Adds every tree's value to the rows' scores.</summary>
    /// <param name="table">Conforms to the schema.</param>
    /// <param name="scores">One per row.</param>
    /// <param name="team">Shares the rows.</param>
    internal void Add(FeatureTable table, double[] scores, WorkerTeam team) => team.Run(worker =>
    {
        var (start, end) = team.Part(worker, table.Rows);
        if (_ready is null) Walk(table, start, end, scores);
        else AddBlocks(_ready, table, start, end, scores);
    });

    void AddBlocks(ScoringTree[] trees, FeatureTable table, int start, int end, double[] scores)
    {
        var codes = new byte[Math.Max(1, _codes.Columns) * BlockRows];
        var leafAt = new Vector512<byte>[2 * ScoringTree.MostLeaves];
        for (var first = start; first < end; first += BlockRows)
        {
            var rows = scores.AsSpan(first, Math.Min(BlockRows, end - first));
            _codes.Fill(table, first, rows.Length, codes, BlockRows);
            foreach (var tree in trees) tree.Add(codes, BlockRows, rows, leafAt);
        }
    }

    void Walk(FeatureTable table, int start, int end, double[] scores)
    {
        foreach (var nodes in _trees.Select(tree => tree.Nodes))
            for (var row = start; row < end; row++)
            {
                var node = 0;
                while (!nodes[node].IsLeaf) node = nodes[node].Child(table.Columns[nodes[node].Feature].Values[row]);
                scores[row] += nodes[node].Value;
            }
    }
}
