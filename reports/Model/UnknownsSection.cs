namespace Insights.Reports.Model;

/// <summary>What the report does not know, and how good the data is that it rests on.</summary>
public sealed record UnknownsSection : ReportSection
{
    /// <summary>Withheld figures that no other section shows.</summary>
    public IReadOnlyList<Figure> AlsoWithheld { get; init; } = [];

    /// <summary>Rows that could not be read, by file and reason.</summary>
    public IReadOnlyList<QuarantineCount> Quarantine { get; init; } = [];

    /// <summary>Reconciliations that found something.</summary>
    public IReadOnlyList<CheckNote> Checks { get; init; } = [];

    /// <summary>How fresh each table is.</summary>
    public IReadOnlyList<TableFreshness> Freshness { get; init; } = [];

    /// <summary>Accounts and contacts that are only referred to, by kind.</summary>
    public IReadOnlyList<StubCount> Stubs { get; init; } = [];

    public override IEnumerable<Figure> Figures => AlsoWithheld;
}

/// <param name="File">The file's name.</param>
/// <param name="Reason">What was wrong, in words.</param>
/// <param name="Rows">How many rows.</param>
public sealed record QuarantineCount(string File, string Reason, long Rows);

/// <param name="Check">What was checked, in words.</param>
/// <param name="Found">What was found, in words.</param>
/// <param name="Rows">How many rows.</param>
public sealed record CheckNote(string Check, string Found, long Rows);

/// <param name="Table">The canonical table.</param>
/// <param name="Rows">Rows in use; 0 when the table has never been loaded.</param>
/// <param name="Latest">Day of the newest row; null when there is none or rows carry no date.</param>
/// <param name="Remark">What the reader should know, for example <c>nothing new for 40 days</c>.</param>
public sealed record TableFreshness(string Table, long Rows, DateOnly? Latest, string? Remark = null);

/// <param name="Kind">For example <c>contacts known only from answers</c>.</param>
/// <param name="Count">How many.</param>
public sealed record StubCount(string Kind, long Count);
