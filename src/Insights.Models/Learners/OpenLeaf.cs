namespace Insights.Models.Learners;

/// <summary>A leaf that may still be divided.</summary>
/// <param name="Node">Its place in the tree.</param>
/// <param name="Depth">Divisions between it and the root.</param>
/// <param name="Start">Where its rows begin in the <see cref="RowPartition"/>.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Sum">Packed derivatives of all its rows.</param>
/// <param name="Low">Least value that monotone constraints above allow.</param>
/// <param name="High">Largest value they allow.</param>
sealed record OpenLeaf(int Node, int Depth, int Start, int Count, long Sum, double Low, double High)
{
    internal long[]? Histogram { get; set; }

    internal Split Split { get; set; } = Split.None;

    internal bool IsBounded => Low > double.NegativeInfinity || High < double.PositiveInfinity;
}
