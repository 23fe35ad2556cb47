namespace Insights.Models.Learners;

/// <summary>
/// Grows one tree: take the next leaf, divide its rows, sum the histogram of the smaller child, get the other's by
/// subtraction, find the best division of both, and so on until no division gains anything or a limit is reached.
/// </summary>
sealed class TreeGrower
{
    const int RowsAtOnce = 65_536, BinsWorthSharing = 2000;
    readonly FeatureBins _bins;
    readonly BoostedTreesOptions _options;
    readonly int[] _monotone;
    readonly Derivatives _derivatives;
    readonly WorkerTeam _team;
    readonly Histograms _histograms;
    readonly RowPartition _partition;
    readonly SplitFinder _finder, _finderOfRight;
    readonly bool[] _goesLeft = new bool[256];
    readonly List<OpenLeaf> _leaves = [];
    readonly List<TreeNode> _nodes = [];
    readonly Action<int> _addScores, _findBoth;
    (OpenLeaf Left, OpenLeaf Right) _children;
    float[] _scores = [];
    bool[] _usable = [];

    internal TreeGrower(FeatureBins bins, BoostedTreesOptions options, int[] monotone, int[] featureOrder, Derivatives derivatives, WorkerTeam team)
    {
        (_bins, _options, _monotone, _derivatives, _team) = (bins, options, monotone, derivatives, team);
        (_histograms, _partition) = (new(bins, team), new(bins, team));
        (_finder, _finderOfRight) = (new(bins, options, monotone, featureOrder, derivatives), new(bins, options, monotone, featureOrder, derivatives));
        (_addScores, _findBoth) = (AddScores, FindBoth);
    }

    /// <summary>A tree for the derivatives as they are now; its values are added to the rows' scores.</summary>
    internal Tree Grow(bool[] usable, float[] scores)
    {
        (_usable, _scores) = (usable, scores);
        _leaves.Clear();
        _nodes.Clear();
        _partition.Reset();
        Plant();
        while (_leaves.Count < _options.MaxLeaves && Next() is { } leaf) Divide(leaf);
        Finish();
        return new Tree([.. _nodes]);
    }

    void Plant()
    {
        var histogram = _histograms.Sum(_partition.Rows, 0, _bins.Rows, _derivatives.Packed);
        long sum = 0;
        foreach (var bin in histogram.AsSpan(0, _bins.Columns.Sums)) sum += bin;
        var root = new OpenLeaf(0, 0, 0, _bins.Rows, sum, double.NegativeInfinity, double.PositiveInfinity) { Histogram = histogram };
        root.Split = _finder.Best(root, _usable);
        _nodes.Add(default);
        _leaves.Add(root);
    }

    /// <summary>Leaf-wise the leaf that gains most, depth-wise the first of the highest level; null when none gains anything.</summary>
    OpenLeaf? Next()
    {
        OpenLeaf? next = null;
        foreach (var leaf in _leaves)
            if (leaf.Split.Feature >= 0 && (next is null || ComesBefore(leaf, next))) next = leaf;
        return next;
    }

    bool ComesBefore(OpenLeaf leaf, OpenLeaf other) => _options.Growth is Growth.LeafWise
        ? leaf.Split.Gain > other.Split.Gain
        : leaf.Depth < other.Depth || (leaf.Depth == other.Depth && leaf.Node < other.Node);

    void Divide(OpenLeaf leaf)
    {
        var split = leaf.Split;
        split.MarkLeft(_bins.Cuts[split.Feature], _goesLeft);
        var count = _partition.Divide(leaf.Start, leaf.Count, split.Feature, _goesLeft);
        var (left, right) = Children(leaf, count);
        _nodes[leaf.Node] = NodeOf(leaf, left.Node);
        _nodes.Add(default);
        _nodes.Add(default);
        _leaves.Remove(leaf);
        _leaves.Add(left);
        _leaves.Add(right);
        if (left.Depth < _options.MaxDepth && _leaves.Count < _options.MaxLeaves) FindSplits(leaf.Histogram!, left, right);
        else _histograms.Return(leaf.Histogram!);
    }

    (OpenLeaf Left, OpenLeaf Right) Children(OpenLeaf leaf, int leftCount)
    {
        var (sum, rest) = (leaf.Split.Left, leaf.Sum - leaf.Split.Left);
        var left = new OpenLeaf(_nodes.Count, leaf.Depth + 1, leaf.Start, leftCount, sum, leaf.Low, leaf.High);
        var right = new OpenLeaf(_nodes.Count + 1, leaf.Depth + 1, leaf.Start + leftCount, leaf.Count - leftCount, rest, leaf.Low, leaf.High);
        var sign = _monotone[leaf.Split.Feature];
        if (sign == 0) return (left, right);
        // Whatever is divided below, the two sides stay on their side of the middle.
        var middle = (_finder.LeafValue(sum, leaf.Low, leaf.High) + _finder.LeafValue(rest, leaf.Low, leaf.High)) / 2;
        return sign > 0 ? (left with { High = middle }, right with { Low = middle }) : (left with { Low = middle }, right with { High = middle });
    }

    void FindSplits(long[] parent, OpenLeaf left, OpenLeaf right)
    {
        var (small, large) = left.Count <= right.Count ? (left, right) : (right, left);
        small.Histogram = _histograms.Sum(_partition.Rows, small.Start, small.Count, _derivatives.Packed);
        large.Histogram = Histograms.Subtract(parent, small.Histogram);
        _children = (left, right);
        if (_team.Size > 1 && parent.Length >= BinsWorthSharing) _team.Run(_findBoth);
        else for (var worker = 0; worker < 2; worker++) FindBoth(worker);
        foreach (var leaf in new[] { left, right })
        {
            if (leaf.Split.Feature >= 0) continue;
            _histograms.Return(leaf.Histogram!);
            leaf.Histogram = null;
        }
    }

    /// <summary>The first worker judges the left child, the second the right one.</summary>
    void FindBoth(int worker)
    {
        if (worker == 0) _children.Left.Split = _finder.Best(_children.Left, _usable);
        if (worker == 1) _children.Right.Split = _finderOfRight.Best(_children.Right, _usable);
    }

    TreeNode NodeOf(OpenLeaf leaf, int left)
    {
        var (split, cuts) = (leaf.Split, _bins.Cuts[leaf.Split.Feature]);
        var cover = (float)_derivatives.Hessian(leaf.Sum);
        if (!cuts.IsCategorical) return new(split.Feature, cuts.Bounds[split.Bin], split.MissingLeft, left, 0, cover, null);
        var levels = new LevelSet();
        for (var bin = 0; bin < cuts.MissingBin; bin++)
            if (split.Levels![bin] != split.MissingLeft) levels.Add((int)cuts.Bounds[bin]);
        return new(split.Feature, 0, split.MissingLeft, left, 0, cover, levels);
    }

    void Finish()
    {
        foreach (var leaf in _leaves)
        {
            var value = _finder.LeafValue(leaf.Sum, leaf.Low, leaf.High) * _options.LearningRate;
            _nodes[leaf.Node] = new(-1, 0, false, leaf.Node, (float)value, (float)_derivatives.Hessian(leaf.Sum), null);
            if (leaf.Histogram is { } histogram) _histograms.Return(histogram);
        }
        _team.Run(_addScores);
    }

    /// <summary>Some rows at once over all leaves, each of which has its rows in order: so the scores stay in the cache.</summary>
    void AddScores(int worker)
    {
        var (from, to) = _team.Part(worker, _bins.Rows);
        var next = _leaves.Select(leaf => leaf.Start + LowerBound(_partition.Rows.AsSpan(leaf.Start, leaf.Count), from)).ToArray();
        for (var upTo = from; upTo < to;)
        {
            upTo = Math.Min(upTo + RowsAtOnce, to);
            for (var place = 0; place < next.Length; place++)
            {
                var (i, end, value) = (next[place], _leaves[place].Start + _leaves[place].Count, _nodes[_leaves[place].Node].Value);
                for (; i < end && _partition.Rows[i] < upTo; i++) _scores[_partition.Rows[i]] += value;
                next[place] = i;
            }
        }
    }

    static int LowerBound(ReadOnlySpan<int> ascending, int value)
    {
        var place = ascending.BinarySearch(value);
        return place >= 0 ? place : ~place;
    }
}
