namespace Insights.Worker.Ingest.Tables;

/// <summary>A column of a canonical table: the one place that says its type, its values and what it means.</summary>
/// <param name="Name">As in the files of the inbox.</param>
/// <param name="Meaning">For the data dictionary.</param>
public sealed record CanonicalColumn(string Name, ColumnKind Kind, string Meaning)
{
    /// <summary>The column must be in the file, and no row may leave it empty.</summary>
    public bool Required { get; init; }

    /// <summary>The words of a <see cref="ColumnKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Smallest value of a <see cref="ColumnKind.Whole"/>.</summary>
    public int Low { get; init; }

    /// <summary>Largest value of a <see cref="ColumnKind.Whole"/>.</summary>
    public int High { get; init; } = int.MaxValue;

    /// <summary>For money, the column that names its currency.</summary>
    public string CurrencyColumn { get; init; } = "currency";

    /// <summary>The column's name in schema <c>raw</c>: money says that it is in minor units.</summary>
    public string RawName => Kind == ColumnKind.Money ? Name + "_minor" : Name;

    /// <summary>The column's type in schema <c>raw</c>.</summary>
    public string RawType => Kind switch
    {
        ColumnKind.Instant => "TIMESTAMP",
        ColumnKind.Day or ColumnKind.Month or ColumnKind.Week => "DATE",
        ColumnKind.Whole => "INTEGER",
        ColumnKind.Flag => "BOOLEAN",
        ColumnKind.Money => "BIGINT",
        ColumnKind.Rate or ColumnKind.Share => "DOUBLE",
        _ => "VARCHAR",
    };

    /// <summary>What a value must be, to stand after "Expected".</summary>
    public string Expected => Kind switch
    {
        ColumnKind.Choice => $"one of {string.Join(", ", Choices)}",
        ColumnKind.Email => "an e-mail address such as ada@example.com",
        ColumnKind.Country => "a country by its two letters (ISO 3166-1) such as DE or JP",
        ColumnKind.Currency => "an ISO 4217 currency code such as EUR, USD or JPY",
        ColumnKind.Instant => "an instant such as 2026-03-01T09:30:00Z, or a day such as 2026-03-01",
        ColumnKind.Day => "a day such as 2026-03-01",
        ColumnKind.Month => "the first day of a month such as 2026-03-01",
        ColumnKind.Week => "the Monday of a week such as 2026-03-02",
        ColumnKind.Whole when High == int.MaxValue => $"a whole number from {Low}",
        ColumnKind.Whole => $"a whole number from {Low} to {High}",
        ColumnKind.Flag => "true or false (yes, no, 1 and 0 do as well)",
        ColumnKind.Money => $"a decimal number such as 1234.50, with no more decimals than its currency in {CurrencyColumn} has",
        ColumnKind.Rate => "a number above 0 such as 1.0832",
        ColumnKind.Share => "a number from 0 to 1",
        _ => "a text",
    };
}
