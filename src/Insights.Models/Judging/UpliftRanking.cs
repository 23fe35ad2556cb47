namespace Insights.Models.Judging;

/// <summary>
/// The rows of a test by descending score, each as one of four kinds: treated or control, happened or not. Rows of equal score are a block;
/// within it the kinds are sorted, so that the order of rows never shows.
/// </summary>
/// <param name="Rows">Which row stands at each place; within a block by kind.</param>
/// <param name="Kinds">See <see cref="Kind"/>.</param>
/// <param name="BlockEnds">For each run of equal scores, the place after its last row.</param>
/// <param name="Total">The kinds of all rows counted.</param>
sealed record UpliftRanking(int[] Rows, byte[] Kinds, int[] BlockEnds, UpliftCounts Total)
{
    internal int Count => Kinds.Length;

    /// <exception cref="ArgumentException">There is none, lengths differ, a score is not a number, or an arm has no row.</exception>
    internal static UpliftRanking Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> treated, ReadOnlySpan<bool> outcomes)
    {
        ScoredOutcomes.ThrowIfUnpaired(scores, outcomes);
        if (treated.Length != scores.Length)
            throw new ArgumentException($"There are {treated.Length} arms for {scores.Length} scores: one is needed for each.", nameof(treated));
        var keys = new double[scores.Length];
        var rows = Enumerable.Range(0, scores.Length).ToArray();
        for (var row = 0; row < keys.Length; row++) keys[row] = -scores[row];
        Array.Sort(keys, rows);
        var kinds = new byte[rows.Length];
        foreach (var (place, row) in rows.Index()) kinds[place] = Kind(treated[row], outcomes[row]);
        var ranking = new UpliftRanking(rows, kinds, Blocks(keys, kinds, rows), UpliftCounts.Of(kinds));
        if (ranking.Total.Treated == 0) throw new ArgumentException($"None of the {keys.Length} rows was treated: there is no effect to judge.", nameof(treated));
        if (ranking.Total.Control == 0) throw new ArgumentException($"All {keys.Length} rows were treated: without control rows there is no effect to judge.", nameof(treated));
        return ranking;
    }

    /// <summary>
    /// Qini of the kinds in another order: (1/n) Σ [Q(k) − (k/n)·Q(n)] / treated(n). Blocks stay where they are; within one, each kind
    /// is spread evenly. Written out, for it is the innermost loop of the random band.
    /// </summary>
    internal double Qini(ReadOnlySpan<byte> kinds)
    {
        double area = 0, treated = 0, treatedHappened = 0, control = 0, controlHappened = 0;
        var start = 0;
        foreach (var end in BlockEnds)
        {
            int arm = 0, armHappened = 0, happened = 0, size = end - start;
            foreach (var kind in kinds[start..end])
            {
                arm += kind >> 1;
                happened += kind & 1;
                armHappened += (kind >> 1) & kind;
            }
            for (var place = 1; place <= size; place++)
            {
                var share = (double)place / size;
                area += new UpliftCounts(treated + share * arm, treatedHappened + share * armHappened,
                    control + share * (size - arm), controlHappened + share * (happened - armHappened)).Gain;
            }
            treated += arm;
            treatedHappened += armHappened;
            control += size - arm;
            controlHappened += happened - armHappened;
            start = end;
        }
        // Σ k/n over k = 1 … n is (n + 1)/2.
        return (area - Total.Gain * (Count + 1) / 2) / Count / Total.Treated;
    }

    /// <summary>What the first 1, 2, … rows hold.</summary>
    internal IEnumerable<UpliftCounts> Prefixes()
    {
        var before = default(UpliftCounts);
        var start = 0;
        foreach (var end in BlockEnds)
        {
            var block = UpliftCounts.Of(Kinds.AsSpan(start, end - start));
            for (var place = 1; place <= end - start; place++) yield return before.Plus(block, (double)place / (end - start));
            before = before.Plus(block, 1);
            start = end;
        }
    }

    /// <summary>What the first <paramref name="count"/> rows hold; a block that straddles the end counts by the share of it that fits.</summary>
    internal UpliftCounts First(int count)
    {
        if (count == 0) return default;
        var at = Array.BinarySearch(BlockEnds, count);
        if (at >= 0) return UpliftCounts.Of(Kinds.AsSpan(0, count));
        var (start, end) = (~at == 0 ? 0 : BlockEnds[~at - 1], BlockEnds[~at]);
        return UpliftCounts.Of(Kinds.AsSpan(0, start)).Plus(UpliftCounts.Of(Kinds.AsSpan(start, end - start)), (count - start) / (double)(end - start));
    }

    static byte Kind(bool treated, bool happened) => (byte)((treated ? 2 : 0) + (happened ? 1 : 0));

    static int[] Blocks(double[] keys, byte[] kinds, int[] rows)
    {
        var ends = new List<int>();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; end++) { }
            Array.Sort(kinds, rows, start, end - start);
            ends.Add(end);
        }
        return [.. ends];
    }
}
