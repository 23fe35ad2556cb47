using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Dirt;

/// <summary>One kind of mistake that rows of a table can have.</summary>
/// <param name="Reason">Short name, in the words of a quarantine list.</param>
/// <param name="Treatment">What a careful loader does about it.</param>
/// <param name="RowsPerFlaw">One row in so many has it, on average; each kind comes at least once where enough rows are.</param>
/// <param name="Fits">Whether this row can have it.</param>
/// <param name="Spoil">Spoils the finished row, and says which value stands there now.</param>
sealed record Flaw(string Reason, Treatment Treatment, int RowsPerFlaw, Func<RowWriter, bool> Fits, Func<RowWriter, string> Spoil)
{
    public static Flaw Duplicate(int rowsPerFlaw) => new("duplicate_row", Treatment.Duplicate, rowsPerFlaw, _ => true, row =>
    {
        row.Repeat();
        return "";
    });

    /// <summary>The row stands here with another value, and comes again, right, at the end of the file.</summary>
    public static Flaw Correction(int rowsPerFlaw, string column, Func<string, string> before) =>
        new("corrected_later", Treatment.Correction, rowsPerFlaw, row => row[column] != "" && before(row[column]) != row[column], row =>
        {
            row.RepeatAtEnd();
            return row[column] = before(row[column]);
        });

    /// <summary>A field says something else.</summary>
    public static Flaw Value(string reason, Treatment treatment, int rowsPerFlaw, string column, string value, string? onlyWithout = null) =>
        new(reason, treatment, rowsPerFlaw, row => row[column] != "" && (onlyWithout is null || row[onlyWithout] == ""), row => row[column] = value);
}
