using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Insights.Models.Learners;

/// <summary>The rows of each leaf as one contiguous, ascending piece of an array; dividing a leaf divides its piece.</summary>
sealed class RowPartition
{
    const int RowsWorthSharing = 20_000;
    readonly FeatureBins _bins;
    readonly WorkerTeam _team;
    readonly int[] _goneLeft, _goneRight, _lefts;
    readonly Action<int> _divide, _copy;
    (int Start, int Count, int Feature, bool[] GoesLeft) _work;

    internal RowPartition(FeatureBins bins, WorkerTeam team)
    {
        (_bins, _team, _divide, _copy) = (bins, team, DividePart, CopyPart);
        (Rows, _goneLeft, _goneRight, _lefts) = (new int[bins.Rows], new int[bins.Rows], new int[bins.Rows], new int[team.Size]);
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
            _goneLeft.AsSpan(start, lefts).CopyTo(Rows.AsSpan(start));
            _goneRight.AsSpan(start, count - lefts).CopyTo(Rows.AsSpan(start + lefts));
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

    /// <summary>
    /// Every row is written to both sides and only one end moves: no branch to mispredict. Bounds are not checked: rows and bins were made
    /// for each other. Both sides keep their order.
    /// </summary>
    int Divide(int start, int end)
    {
        ref var bins = ref MemoryMarshal.GetArrayDataReference(_bins.ByFeature[_work.Feature]);
        ref var goesLeft = ref MemoryMarshal.GetArrayDataReference(_work.GoesLeft);
        ref var goneLeft = ref MemoryMarshal.GetArrayDataReference(_goneLeft);
        ref var goneRight = ref MemoryMarshal.GetArrayDataReference(_goneRight);
        nint left = start, right = start;
        foreach (var row in Rows.AsSpan(start, end - start))
        {
            Unsafe.Add(ref goneLeft, left) = row;
            Unsafe.Add(ref goneRight, right) = row;
            nint goes = Unsafe.BitCast<bool, byte>(Unsafe.Add(ref goesLeft, Unsafe.Add(ref bins, row)));
            left += goes;
            right += 1 - goes;
        }
        return (int)left - start;
    }

    void CopyPart(int worker)
    {
        var (start, end) = _team.Part(worker, _work.Count);
        var leftsBefore = 0;
        for (var before = 0; before < worker; before++) leftsBefore += _lefts[before];
        var lefts = _lefts[worker];
        _goneLeft.AsSpan(_work.Start + start, lefts).CopyTo(Rows.AsSpan(_work.Start + leftsBefore));
        _goneRight.AsSpan(_work.Start + start, end - start - lefts).CopyTo(Rows.AsSpan(_work.Start + _lefts.Sum() + start - leftsBefore));
    }
}
