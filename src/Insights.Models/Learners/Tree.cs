namespace Insights.Models.Learners;

/// <summary>A division, or a leaf.</summary>
/// <param name="Feature">Place of the feature in the table; −1 for a leaf.</param>
/// <param name="Threshold">Numeric: values up to it go left.</param>
/// <param name="MissingLeft">Whether missing values go left.</param>
/// <param name="Left">The left child's place; the right one follows it. A leaf's own place.</param>
/// <param name="Value">What a leaf adds to the score; 0 for a division.</param>
/// <param name="Cover">Sum of second derivatives of the training rows that came here.</param>
/// <param name="Levels">Categorical: the levels that go to the other side than missing ones; null for the others.</param>
public readonly record struct TreeNode(int Feature, float Threshold, bool MissingLeft, int Left, float Value, float Cover, LevelSet? Levels)
{
    /// <summary>Whether rows end here.</summary>
    public bool IsLeaf => Feature < 0;

    /// <summary>The child a row with this value goes to.</summary>
    public int Child(float value) => Left + (GoesLeft(value) ? 0 : 1);

    bool GoesLeft(float value) => Levels is not null ? Levels.Contains(value) != MissingLeft
        : float.IsNaN(value) ? MissingLeft : value <= Threshold;
}

/// <summary>A set of levels of a categorical feature, by their numbers.</summary>
public sealed class LevelSet
{
    ulong[] _bits = [];

    /// <summary>No level yet.</summary>
    public LevelSet() { }

    internal LevelSet(ulong[] bits) => _bits = bits;

    internal ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>The levels' numbers, ascending.</summary>
    public IEnumerable<int> Levels => Enumerable.Range(0, _bits.Length * 64).Where(level => Contains(level));

    /// <summary>Adds a level.</summary>
    public void Add(int level)
    {
        if (level / 64 >= _bits.Length) Array.Resize(ref _bits, level / 64 + 1);
        _bits[level / 64] |= 1UL << level;
    }

    /// <summary>Whether the level of this number is in the set; missing (NaN) never is.</summary>
    public bool Contains(float value) =>
        value >= 0 && value < _bits.Length * 64 && (_bits[(int)value / 64] >> (int)value & 1) != 0;
}

/// <summary>One regression tree; node 0 is the root.</summary>
/// <param name="Nodes">Children stand after their parents, siblings side by side.</param>
public sealed record Tree(TreeNode[] Nodes)
{
    /// <summary>Most divisions on a way to a leaf.</summary>
    public int Depth { get; } = DepthOf(Nodes);

    /// <summary>How many leaves.</summary>
    public int Leaves => Nodes.Length / 2 + 1;

    static int DepthOf(TreeNode[] nodes)
    {
        var depths = new int[nodes.Length];
        for (var node = 0; node < nodes.Length; node++)
            if (!nodes[node].IsLeaf) depths[nodes[node].Left] = depths[nodes[node].Left + 1] = depths[node] + 1;
        return depths.Max();
    }
}
