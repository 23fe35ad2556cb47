using Insights.Worker.Database;
using Insights.Worker.Ingest.Tables;

namespace Insights.Worker.Ingest.Loading;

/// <summary>The SQL of one canonical column: its text, its value, and whether that value will do.</summary>
/// <param name="Source">SQL of the raw text; null when the file has no such column.</param>
/// <param name="DateFormat">As the mapping says it; null for ISO 8601.</param>
/// <param name="DecimalComma">Whether the column writes 1.234,50.</param>
sealed record ColumnSql(CanonicalColumn Column, string? Source, string? DateFormat, bool DecimalComma)
{
    /// <summary>The cleaned text, alias of the inner query.</summary>
    public string TextName => "t_" + Column.Name;

    /// <summary>The typed value, alias of the query around it.</summary>
    public string ValueName => IsItsText ? TextName : "v_" + Column.Name;

    /// <summary>Whether the cleaned text is the value already, so that long comments are not kept twice.</summary>
    public bool IsItsText => Column.Kind is ColumnKind.Text or ColumnKind.FreeText or ColumnKind.Email or ColumnKind.Country or ColumnKind.Currency;

    public string Text => Source is null ? "NULL::VARCHAR" : Column.Kind switch
    {
        ColumnKind.FreeText => $"ingest_free_text({Source})",
        ColumnKind.Country => $"ingest_country({Source})",
        ColumnKind.Currency => $"upper(ingest_text({Source}))",
        _ => $"ingest_text({Source})",
    };

    /// <summary>Null where the text is no such value. Amounts are decimal here, so that surplus decimals still show.</summary>
    public string Value => Source is null ? $"NULL::{Column.RawType}" : Column.Kind switch
    {
        ColumnKind.Choice => $"ingest_word({TextName})",
        ColumnKind.Instant => $"timezone('UTC', {Moment})",
        ColumnKind.Day or ColumnKind.Month or ColumnKind.Week => Day,
        ColumnKind.Whole or ColumnKind.Rate or ColumnKind.Share => $"TRY_CAST({Number} AS DOUBLE)",
        ColumnKind.Flag => $"ingest_flag({TextName})",
        ColumnKind.Money => $"ingest_minor({Number}, decimals)",
        _ => TextName,
    };

    /// <summary>What goes into the warehouse.</summary>
    public string Stored => Column.Kind is ColumnKind.Whole or ColumnKind.Money ? $"{ValueName}::{Column.RawType}" : ValueName;

    /// <summary>True exactly when the row may be loaded as far as this column goes; null when nothing can be wrong.</summary>
    public string? Check => (Source, Column.Required, Domain) switch
    {
        (null, _, _) => null,
        (_, true, null) => $"{TextName} IS NOT NULL",
        (_, true, var domain) => $"coalesce({domain}, false)",
        (_, false, null) => null,
        (_, false, var domain) => $"({TextName} IS NULL OR coalesce({domain}, false))",
    };

    /// <summary>The problem as <c>{column, value, reason}</c>, or null when there is none.</summary>
    public string? Problem => Check is not { } check ? null : $"""
        CASE WHEN NOT {check} THEN struct_pack(column_name := {Sql.Text(Column.Name)}, value := left({TextName}, 200),
          reason := {Reason}) END
        """;

    string Reason
    {
        get
        {
            var empty = Sql.Text($"{Column.Name} must not be empty. Expected {Column.Expected}.");
            var wrong = Sql.Text($"Expected {Column.Expected}{(IsDate && DateFormat is not null ? $", written as {DateFormat}" : "")}.{(IsDate && DateFormat is null ? " For another way of writing set dateFormat in a mapping." : "")}");
            return $"CASE WHEN {TextName} IS NULL THEN {empty} ELSE {wrong} END";
        }
    }

    bool IsDate => Column.Kind is ColumnKind.Instant or ColumnKind.Day or ColumnKind.Month or ColumnKind.Week;

    string? Domain => Column.Kind switch
    {
        ColumnKind.Choice => $"{ValueName} IN ({string.Join(", ", Column.Choices.Select(Sql.Text))})",
        ColumnKind.Email => $"regexp_full_match({TextName}, '[^@\\s]+@[^@\\s]+')",
        ColumnKind.Country => $"regexp_full_match({ValueName}, '[A-Z]{{2}}')",
        ColumnKind.Currency => "decimals IS NOT NULL",
        ColumnKind.Instant => $"ingest_plausible_day({ValueName})",
        ColumnKind.Day => $"ingest_plausible_day({ValueName})",
        ColumnKind.Month => $"ingest_plausible_day({ValueName}) AND day({ValueName}) = 1",
        ColumnKind.Week => $"ingest_plausible_day({ValueName}) AND isodow({ValueName}) = 1",
        ColumnKind.Whole => $"{ValueName} = trunc({ValueName}) AND {ValueName} BETWEEN {Column.Low} AND {Column.High}",
        ColumnKind.Flag => $"{ValueName} IS NOT NULL",
        // An unknown currency is that column's fault, and is reported there alone.
        ColumnKind.Money => $"(decimals IS NULL AND t_{Column.CurrencyColumn} IS NOT NULL) OR {ValueName} = trunc({ValueName})",
        ColumnKind.Rate => $"{ValueName} > 0 AND {ValueName} < 1e12",
        ColumnKind.Share => $"{ValueName} BETWEEN 0 AND 1",
        _ => null,
    };

    string Number => DecimalComma ? $"ingest_comma_number({TextName})"
        : Column.Kind == ColumnKind.Money ? $"ingest_number({TextName})"
        : TextName;

    string Moment => DateFormat switch
    {
        null => $"ingest_iso({TextName})",
        "unix_seconds" => $"ingest_seconds({TextName})",
        "unix_milliseconds" => $"ingest_milliseconds({TextName})",
        _ => $"try_strptime({TextName}, [{string.Join(", ", DateFormat.Split('|').Select(format => Sql.Text(format.Trim())))}])::TIMESTAMPTZ",
    };

    string Day => DateFormat is null ? $"ingest_iso_day({TextName})" : $"({Moment})::DATE";
}
