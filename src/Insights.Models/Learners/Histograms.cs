using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Insights.Models.Learners;

/// <summary>Sums of <see cref="Derivatives"/> by column and joint bin, over the rows of a leaf.</summary>
sealed class Histograms
{
    /// <summary>Below so many updates waking the other threads costs more than they save.</summary>
    const int UpdatesWorthSharing = 100_000;

    /// <summary>Far enough for a row to arrive from memory, near enough for it to be in the cache still.</summary>
    const int RowsAhead = 16;

    readonly FeatureBins _bins;
    readonly WorkerTeam _team;
    readonly long[][] _partial;
    readonly Stack<long[]> _free = new();
    readonly Action<int> _sumPart;
    readonly int _length;
    (int[] Rows, int Start, int Count, long[] Packed) _work;

    internal Histograms(FeatureBins bins, WorkerTeam team)
    {
        (_bins, _team, _sumPart) = (bins, team, SumPart);
        _partial = new long[team.Size][];
        _length = bins.Columns.Count * bins.Columns.Sums;
        for (var worker = 1; worker < team.Size; worker++) _partial[worker] = new long[_length];
    }

    internal void Return(long[] histogram) => _free.Push(histogram);

    /// <summary>The histogram of the rows <c>rows[start..start+count]</c>.</summary>
    internal long[] Sum(int[] rows, int start, int count, long[] packed)
    {
        var histogram = _free.TryPop(out var used) ? used : new long[_length];
        if ((long)count * _bins.Columns.Count < UpdatesWorthSharing || _team.Size == 1)
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
    /// The innermost loop: nearly all of the time is spent here. Bounds are not checked, because bins and histogram were made for
    /// each other. Every column has the same number of places, so the next one's begin a fixed step further and nothing is looked up.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Add(ReadOnlySpan<int> rows, long[] packed, long[] histogram)
    {
        ref var bins = ref MemoryMarshal.GetArrayDataReference(_bins.ByRow);
        ref var derivatives = ref MemoryMarshal.GetArrayDataReference(packed);
        var (columns, stride, step) = (_bins.Columns.Count, (nint)_bins.Stride, (nint)_bins.Columns.Sums);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i + RowsAhead < rows.Length)
            {
                Prefetch(ref Unsafe.Add(ref bins, rows[i + RowsAhead] * stride));
                Prefetch(ref Unsafe.As<long, byte>(ref Unsafe.Add(ref derivatives, rows[i + RowsAhead])));
            }
            ref var bin = ref Unsafe.Add(ref bins, rows[i] * stride);
            ref var sums = ref MemoryMarshal.GetArrayDataReference(histogram);
            var value = Unsafe.Add(ref derivatives, rows[i]);
            var column = 0;
            for (; column <= columns - 6; column += 6)
            {
                Unsafe.Add(ref sums, bin) += value;
                sums = ref Unsafe.Add(ref sums, step);
                Unsafe.Add(ref sums, Unsafe.Add(ref bin, 1)) += value;
                sums = ref Unsafe.Add(ref sums, step);
                Unsafe.Add(ref sums, Unsafe.Add(ref bin, 2)) += value;
                sums = ref Unsafe.Add(ref sums, step);
                Unsafe.Add(ref sums, Unsafe.Add(ref bin, 3)) += value;
                sums = ref Unsafe.Add(ref sums, step);
                Unsafe.Add(ref sums, Unsafe.Add(ref bin, 4)) += value;
                sums = ref Unsafe.Add(ref sums, step);
                Unsafe.Add(ref sums, Unsafe.Add(ref bin, 5)) += value;
                sums = ref Unsafe.Add(ref sums, step);
                bin = ref Unsafe.Add(ref bin, 6);
            }
            for (; column < columns; column++)
            {
                Unsafe.Add(ref sums, bin) += value;
                sums = ref Unsafe.Add(ref sums, step);
                bin = ref Unsafe.Add(ref bin, 1);
            }
        }
    }

    /// <summary>A leaf's rows lie scattered: without asking for them early, every one would be waited for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static unsafe void Prefetch(ref byte address)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref address));
    }
}
