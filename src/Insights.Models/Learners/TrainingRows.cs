using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>Rows with what happened and what each row counts for.</summary>
/// <param name="Table">What is known of each row.</param>
/// <param name="Outcomes">Whether it happened.</param>
/// <param name="Weights">All above 0.</param>
/// <param name="Groups">Rows of the same number hang together; null where each stands alone.</param>
sealed record TrainingRows(FeatureTable Table, bool[] Outcomes, double[] Weights, int[]? Groups = null)
{
    internal int Count => Outcomes.Length;

    /// <summary>Checks what was given and leaves out rows that count for nothing.</summary>
    /// <exception cref="ArgumentException">Lengths differ, a weight is negative or not finite, or all outcomes are the same.</exception>
    internal static TrainingRows Of(FeatureTable table, ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> weights, int[]? groups = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (outcomes.Length != table.Rows)
            throw new ArgumentException($"There are {outcomes.Length} outcomes for {table.Rows} rows: one is needed for each.", nameof(outcomes));
        if (groups is not null && groups.Length != table.Rows)
            throw new ArgumentException($"There are {groups.Length} groups for {table.Rows} rows: give the number of its group for each row, or no groups at all.", nameof(groups));
        var rows = new TrainingRows(table, [.. outcomes], RowWeights.Of(weights, table.Rows), groups);
        if (rows.Weights.Contains(0)) rows = rows.Select([.. Enumerable.Range(0, table.Rows).Where(row => rows.Weights[row] > 0)]);
        rows.ThrowIfOneKind();
        return rows;
    }

    internal TrainingRows Select(int[] rows) => new(
        Table.Select(rows), Array.ConvertAll(rows, row => Outcomes[row]), Array.ConvertAll(rows, row => Weights[row]),
        Groups is null ? null : Array.ConvertAll(rows, row => Groups[row]));

    /// <summary>At most so many of the rows, evenly spread over the table.</summary>
    internal TrainingRows Thinned(int most) => Count <= most ? this : Select(Thinned([.. Enumerable.Range(0, Count)], most));

    /// <summary>At most so many of these places, evenly spread.</summary>
    internal static int[] Thinned(int[] rows, int most) => rows.Length <= most
        ? rows
        : [.. Enumerable.Range(0, most).Select(place => rows[(int)((long)place * rows.Length / most)])];

    /// <summary>How many have the rarer outcome; with groups, how many groups do.</summary>
    internal int CountRarer() => Math.Min(CountOf(true), CountOf(false));

    internal int CountOf(bool outcome) => Groups is null
        ? Outcomes.Count(each => each == outcome)
        : Groups.Where((_, row) => Outcomes[row] == outcome).Distinct().Count();

    void ThrowIfOneKind()
    {
        if (Count == 0) throw new ArgumentException("There is no row to learn from.");
        if (Outcomes.Distinct().Count() == 1)
            throw new ArgumentException($"All {Count} outcomes are {(Outcomes[0] ? "true" : "false")}: nothing can be learned until both kinds have been seen.");
    }
}
