namespace Insights.Worker.Lab.Outcomes;

/// <summary>One value of a column that should have two.</summary>
/// <param name="Text">As most rows spell it.</param>
/// <param name="Rows">How many rows have it, in any case of its letters.</param>
sealed record OutcomeValue(string Text, long Rows);

/// <summary>The column to be foretold.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Sql">Its column in <c>lab_rows</c>.</param>
/// <param name="Positive">The value that counts as "it happened".</param>
/// <param name="Negative">The other one.</param>
/// <param name="Why">How it was decided which is which, as a sentence.</param>
sealed record OutcomeColumn(string Name, string Sql, OutcomeValue Positive, OutcomeValue Negative, string Why)
{
    /// <summary>SQL: true, false, or nothing where the row has no outcome.</summary>
    public string Happened => $"(lower({Sql}) = {Database.Sql.Text(Positive.Text.ToLowerInvariant())})";
}
