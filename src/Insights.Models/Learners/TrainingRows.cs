using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>Rows with what happened and what each row counts for; all weights are above 0.</summary>
sealed record TrainingRows(FeatureTable Table, bool[] Outcomes, double[] Weights)
{
    internal int Count => Outcomes.Length;

    /// <summary>Checks what was given and leaves out rows that count for nothing.</summary>
    /// <exception cref="ArgumentException">Lengths differ, a weight is negative or not finite, or all outcomes are the same.</exception>
    internal static TrainingRows Of(FeatureTable table, ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (outcomes.Length != table.Rows)
            throw new ArgumentException($"There are {outcomes.Length} outcomes for {table.Rows} rows: one is needed for each.", nameof(outcomes));
        var rows = new TrainingRows(table, [.. outcomes], RowWeights.Of(weights, table.Rows));
        if (rows.Weights.Contains(0)) rows = rows.Select([.. Enumerable.Range(0, table.Rows).Where(row => rows.Weights[row] > 0)]);
        rows.ThrowIfOneKind();
        return rows;
    }

    internal TrainingRows Select(int[] rows) =>
        new(Table.Select(rows), Array.ConvertAll(rows, row => Outcomes[row]), Array.ConvertAll(rows, row => Weights[row]));

    void ThrowIfOneKind()
    {
        if (Count == 0) throw new ArgumentException("There is no row to learn from.");
        if (Outcomes.Distinct().Count() == 1)
            throw new ArgumentException($"All {Count} outcomes are {(Outcomes[0] ? "true" : "false")}: nothing can be learned until both kinds have been seen.");
    }
}
