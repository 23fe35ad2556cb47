namespace Insights.Models.Judging;

/// <summary>Scores beside what then happened, sorted by score: what every measure of ranking starts from.</summary>
/// <param name="Scores">Ascending.</param>
/// <param name="Outcomes">In the order of the scores.</param>
/// <param name="Happened">How many outcomes are true.</param>
readonly record struct ScoredOutcomes(double[] Scores, bool[] Outcomes, int Happened)
{
    internal int Count => Scores.Length;

    internal int DidNotHappen => Count - Happened;

    /// <summary>Sorts copies of both.</summary>
    /// <exception cref="ArgumentException">There is none, lengths differ, or a score is not a number.</exception>
    internal static ScoredOutcomes Sorted(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes)
    {
        ThrowIfUnpaired(scores, outcomes);
        double[] sorted = [.. scores];
        bool[] along = [.. outcomes];
        Array.Sort(sorted, along);
        return new(sorted, along, along.Count(happened => happened));
    }

    /// <summary>As <see cref="Sorted"/>, for measures that compare the two outcomes and mean nothing when there is only one.</summary>
    internal static ScoredOutcomes OfBothKinds(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes)
    {
        var sorted = Sorted(scores, outcomes);
        return sorted.Happened > 0 && sorted.DidNotHappen > 0 ? sorted : throw new ArgumentException(
            $"All {sorted.Count} outcomes are {(sorted.Happened > 0 ? "true" : "false")}: a ranking can be judged only where both kinds occur.", nameof(outcomes));
    }

    /// <summary>
    /// Each run of equal scores with what a row of it adds to the area under the curve: the share of rows of the other kind that it is rightly
    /// placed against, ties counting half.
    /// </summary>
    internal IEnumerable<Placement> Placements()
    {
        var before = 0;
        foreach (var (start, end, happened) in Ties())
        {
            var not = end - start - happened;
            yield return new(start, end, happened, (start - before + 0.5 * not) / DidNotHappen, (Happened - before - 0.5 * happened) / Happened);
            before += happened;
        }
    }

    internal static void ThrowIfUnpaired(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes)
    {
        if (scores.Length != outcomes.Length)
            throw new ArgumentException($"There are {scores.Length} scores for {outcomes.Length} outcomes: one is needed for each.", nameof(scores));
        if (scores.IsEmpty) throw new ArgumentException("There is no score to judge.", nameof(scores));
        for (var row = 0; row < scores.Length; row++)
            if (double.IsNaN(scores[row])) throw new ArgumentException($"The score of row {row} is not a number.", nameof(scores));
    }

    /// <summary>Each run of equal scores, from the lowest: where it starts, where the next starts, and how many in it happened.</summary>
    internal IEnumerable<(int Start, int End, int Happened)> Ties()
    {
        for (int start = 0, end; start < Count; start = end)
        {
            var happened = 0;
            for (end = start; end < Count && Scores[end] == Scores[start]; end++)
                if (Outcomes[end]) happened++;
            yield return (start, end, happened);
        }
    }
}

/// <param name="Start">Where the run of equal scores starts.</param>
/// <param name="End">Where the next starts.</param>
/// <param name="Happened">How many in it happened.</param>
/// <param name="OfHappened">The share that a row to whom it happened is rightly above.</param>
/// <param name="OfOthers">The share that a row to whom it did not is rightly below.</param>
readonly record struct Placement(int Start, int End, int Happened, double OfHappened, double OfOthers);
