using Insights.Worker.Ingest.Loading;
using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Lab.Columns;

/// <summary>How a text becomes a learner's number: SQL macros over those that the inbox is read by.</summary>
static class LabMacros
{
    public static void Create(Statements statements)
    {
        ValueMacros.Create(statements);
        foreach (var macro in Macros) statements.Execute($"CREATE OR REPLACE TEMP MACRO {macro}");
    }

    static readonly string[] Macros =
    [
        // A float ends at 3.4e38; what lies beyond, and infinity, is no measurement.
        "lab_finite(x) AS CASE WHEN abs(x) <= 3e38 THEN x END",

        "lab_number(x) AS lab_finite(TRY_CAST(ingest_number(x) AS DOUBLE))",

        "lab_comma_number(x) AS lab_finite(TRY_CAST(ingest_comma_number(x) AS DOUBLE))",

        "lab_instant(x) AS CASE WHEN length(x) <= 10 THEN ingest_iso_day(x)::TIMESTAMP ELSE timezone('UTC', ingest_iso(x)) END",

        // Days since 1970-01-01. The first branch is for speed: most values begin with no year.
        """
        lab_days(x) AS CASE WHEN regexp_matches(x, '^[12][0-9]{3}-[0-9]{2}')
          AND ingest_plausible_day(lab_instant(x)::DATE) THEN epoch(lab_instant(x)) / 86400 END
        """,

        "lab_words(x) AS length(x) - length(replace(x, ' ', '')) + 1",
    ];
}
