namespace Insights.Models.Learners;

/// <summary>The rows of each leaf as one contiguous piece of an array; dividing a leaf divides its piece.</summary>
sealed class RowPartition
{
    const int RowsWorthSharing = 20_000;
    readonly FeatureBins _bins;
    readonly WorkerTeam _team;
    readonly int[] _divided, _lefts;
    readonly Action<int> _divide, _copy;
    (int Start, int Count, int Feature, bool[] GoesLeft) _work;

    internal RowPartition(FeatureBins bins, WorkerTeam team)
    {
        (_bins, _team, _divide, _copy) = (bins, team, DividePart, CopyPart);
        (Rows, _divided, _lefts) = (new int[bins.Rows], new int[bins.Rows], new int[team.Size]);
    }

    internal int[] Rows { get; }

    internal void Reset()
    {
        for (var row = 0; row < Rows.Length; row++) Rows[row] = row;
    }

    /// <summary>Puts the rows whose bin goes left before the others, and returns how many they are.</summary>
    internal int Divide(int start, int count, int feature, bool[] goesLeft)
    {
        _work = (start, count, feature, goesLeft);
        if (count < RowsWorthSharing || _team.Size == 1)
        {
            var lefts = Divide(start, start + count);
            _divided.AsSpan(start, count).CopyTo(Rows.AsSpan(start));
            return lefts;
        }
        _team.Run(_divide);
        _team.Run(_copy);
        return _lefts.Sum();
    }

    void DividePart(int worker)
    {
        var (start, end) = _team.Part(worker, _work.Count);
        _lefts[worker] = Divide(_work.Start + start, _work.Start + end);
    }

    /// <summary>Every row is written to both ends and only the right end moves: no branch to mispredict.</summary>
    int Divide(int start, int end)
    {
        var (bins, stride, feature, goesLeft) = (_bins.Bins, (long)_bins.Stride, _work.Feature, _work.GoesLeft);
        var (left, right) = (start, end - 1);
        foreach (var row in Rows.AsSpan(start, end - start))
        {
            _divided[left] = row;
            _divided[right] = row;
            var goes = goesLeft[bins[row * stride + feature]] ? 1 : 0;
            left += goes;
            right -= 1 - goes;
        }
        return left - start;
    }

    void CopyPart(int worker)
    {
        var (start, end) = _team.Part(worker, _work.Count);
        var leftsBefore = 0;
        for (var before = 0; before < worker; before++) leftsBefore += _lefts[before];
        var lefts = _lefts[worker];
        var part = _divided.AsSpan(_work.Start + start, end - start);
        part[..lefts].CopyTo(Rows.AsSpan(_work.Start + leftsBefore));
        part[lefts..].CopyTo(Rows.AsSpan(_work.Start + _lefts.Sum() + start - leftsBefore));
    }
}
