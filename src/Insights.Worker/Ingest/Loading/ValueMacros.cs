using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Ingest.Loading;

/// <summary>How texts become values: SQL macros, so that the statements stay short and each rule stands once.</summary>
static class ValueMacros
{
    public static void Create(Statements statements)
    {
        foreach (var macro in Macros) statements.Execute($"CREATE OR REPLACE TEMP MACRO {macro}");
    }

    static readonly string[] Macros =
    [
        // Space, tab, line breaks and no-break space.
        "ingest_trim(x) AS trim(x, ' ' || chr(9) || chr(10) || chr(13) || chr(160))",

        "ingest_missing(x) AS lower(x) IN ('', 'na', 'n/a', '#n/a', '-', 'null', 'nan')",

        // The first branch is for speed: most values hold no space and begin with none of n, N, # and -, so there is nothing to clean.
        """
        ingest_text(x) AS CASE
          WHEN regexp_full_match(x, '[!"$-,.-MO-mo-~][!-~]*') THEN x
          WHEN NOT ingest_missing(ingest_trim(x)) THEN ingest_trim(x) END
        """,

        "ingest_free_text(x) AS CASE WHEN regexp_matches(x, '[^\\s\\x{A0}]') THEN x END",

        // Namibia is NA.
        "ingest_country(x) AS CASE WHEN upper(ingest_trim(x)) = 'NA' THEN 'NA' ELSE upper(ingest_text(x)) END",

        "ingest_word(x) AS replace(replace(lower(x), ' ', '_'), '-', '_')",

        // ISO 8601 lets the seconds go before an offset; DuckDB does not.
        """
        ingest_iso(x) AS coalesce(TRY_CAST(x AS TIMESTAMPTZ),
          TRY_CAST(regexp_replace(x, '^([0-9-]{10}[T ][0-9]{2}:[0-9]{2})(Z|[+-][0-9:]+)$', '\1:00\2') AS TIMESTAMPTZ))
        """,

        "ingest_seconds(x) AS to_timestamp(TRY_CAST(x AS DOUBLE))",

        "ingest_milliseconds(x) AS to_timestamp(TRY_CAST(x AS DOUBLE) / 1000)",

        // A day is a day wherever it is read; a month may be written without one.
        """
        ingest_iso_day(x) AS CASE
          WHEN length(x) = 7 THEN TRY_CAST(x || '-01' AS DATE)
          WHEN length(x) <= 10 THEN TRY_CAST(x AS DATE)
          ELSE ingest_iso(x)::DATE END
        """,

        // Years outside are misread or mistyped; infinity is among them.
        "ingest_plausible_day(x) AS x BETWEEN DATE '1900-01-01' AND DATE '2199-12-31'",

        // Thousands are understood where they can't be taken for decimals: 1,234.50 and 1,234,567, not 1,234.
        """
        ingest_number(x) AS CASE
          WHEN regexp_full_match(x, '[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?') THEN x
          WHEN regexp_full_match(x, '[+-]?[0-9]{1,3}((,[0-9]{3})+\.[0-9]+|(,[0-9]{3}){2,})') THEN replace(x, ',', '') END
        """,

        """
        ingest_comma_number(x) AS CASE
          WHEN regexp_full_match(x, '[+-]?([0-9]+|[0-9]{1,3}([. ][0-9]{3})+)(,[0-9]+)?')
          THEN replace(replace(replace(x, '.', ''), ' ', ''), ',', '.') END
        """,

        "ingest_flag(x) AS CASE WHEN lower(x) IN ('true', 'yes', '1', 't', 'y') THEN true WHEN lower(x) IN ('false', 'no', '0', 'f', 'n') THEN false END",

        // Five decimals see an excess one in every currency, and 18 digits stay within a machine word.
        "ingest_minor(x, decimals) AS TRY_CAST(x AS DECIMAL(18, 5)) * CASE decimals WHEN 0 THEN 1 WHEN 2 THEN 100 WHEN 3 THEN 1000 WHEN 4 THEN 10000 END",
    ];
}
