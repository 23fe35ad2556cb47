using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Insights.Models.Learners;

/// <summary>Sums of <see cref="Derivatives"/> by feature and bin, over the rows of a leaf.</summary>
sealed class Histograms
{
    /// <summary>Below so many updates waking the other threads costs more than they save.</summary>
    const int UpdatesWorthSharing = 100_000;

    readonly FeatureBins _bins;
    readonly WorkerTeam _team;
    readonly long[][] _partial;
    readonly Stack<long[]> _free = new();
    readonly Action<int> _sumPart;
    (int[] Rows, int Start, int Count, long[] Packed) _work;

    internal Histograms(FeatureBins bins, WorkerTeam team)
    {
        (_bins, _team, _sumPart) = (bins, team, SumPart);
        _partial = new long[team.Size][];
        for (var worker = 1; worker < team.Size; worker++) _partial[worker] = new long[bins.Offsets[^1]];
    }

    internal void Return(long[] histogram) => _free.Push(histogram);

    /// <summary>The histogram of the rows <c>rows[start..start+count]</c>.</summary>
    internal long[] Sum(int[] rows, int start, int count, long[] packed)
    {
        var histogram = _free.TryPop(out var used) ? used : new long[_bins.Offsets[^1]];
        if ((long)count * _bins.Features < UpdatesWorthSharing || _team.Size == 1)
        {
            Array.Clear(histogram);
            Add(rows.AsSpan(start, count), packed, histogram);
            return histogram;
        }
        _work = (rows, start, count, packed);
        _partial[0] = histogram;
        _team.Run(_sumPart);
        foreach (var part in _partial.AsSpan(1)) Accumulate(histogram, part);
        return histogram;
    }

    /// <summary>The other child's histogram: the parent's less this child's, in the parent's place.</summary>
    internal static long[] Subtract(long[] parent, long[] child)
    {
        for (var bin = 0; bin < parent.Length; bin++) parent[bin] -= child[bin];
        return parent;
    }

    static void Accumulate(long[] into, long[] part)
    {
        for (var bin = 0; bin < into.Length; bin++) into[bin] += part[bin];
    }

    void SumPart(int worker)
    {
        var (start, end) = _team.Part(worker, _work.Count);
        Array.Clear(_partial[worker]);
        Add(_work.Rows.AsSpan(_work.Start + start, end - start), _work.Packed, _partial[worker]);
    }

    /// <summary>
    /// The innermost loop: nearly all of the time is spent here. Bounds are not checked, because bins and offsets were made for
    /// each other; six features at a time keep the additions independent of each other.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Add(ReadOnlySpan<int> rows, long[] packed, long[] histogram)
    {
        ref var bins = ref MemoryMarshal.GetArrayDataReference(_bins.Bins);
        ref var sums = ref MemoryMarshal.GetArrayDataReference(histogram);
        ref var offsets = ref MemoryMarshal.GetArrayDataReference(_bins.Offsets);
        var (features, stride) = (_bins.Features, (nint)_bins.Stride);
        foreach (var row in rows)
        {
            ref var bin = ref Unsafe.Add(ref bins, row * stride);
            var value = packed[row];
            var feature = 0;
            for (; feature <= features - 6; feature += 6)
            {
                Unsafe.Add(ref sums, Unsafe.Add(ref offsets, feature) + Unsafe.Add(ref bin, feature)) += value;
                Unsafe.Add(ref sums, Unsafe.Add(ref offsets, feature + 1) + Unsafe.Add(ref bin, feature + 1)) += value;
                Unsafe.Add(ref sums, Unsafe.Add(ref offsets, feature + 2) + Unsafe.Add(ref bin, feature + 2)) += value;
                Unsafe.Add(ref sums, Unsafe.Add(ref offsets, feature + 3) + Unsafe.Add(ref bin, feature + 3)) += value;
                Unsafe.Add(ref sums, Unsafe.Add(ref offsets, feature + 4) + Unsafe.Add(ref bin, feature + 4)) += value;
                Unsafe.Add(ref sums, Unsafe.Add(ref offsets, feature + 5) + Unsafe.Add(ref bin, feature + 5)) += value;
            }
            for (; feature < features; feature++)
                Unsafe.Add(ref sums, Unsafe.Add(ref offsets, feature) + Unsafe.Add(ref bin, feature)) += value;
        }
    }
}
