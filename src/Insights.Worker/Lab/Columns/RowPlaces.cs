using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Lab.Columns;

/// <summary>
/// The numbers of a file's data rows, from 0 in the order of the file, which splits go by. A record that can't be read has its number
/// too, so that repairing it moves no other row.
/// </summary>
static class RowPlaces
{
    /// <summary>The number of each readable row, ascending.</summary>
    public static int[] Read(Statements statements, int readable)
    {
        var unreadable = statements.Query(
            """
            SELECT place FROM (SELECT row_number() OVER (ORDER BY line) - 1 AS place, readable
              FROM (SELECT line, true AS readable FROM lab_rows UNION ALL SELECT line, false FROM ingest_malformed)) WHERE NOT readable ORDER BY place
            """, row => row.GetInt64(0)).ToHashSet();
        return [.. Enumerable.Range(0, checked(readable + unreadable.Count)).Where(place => !unreadable.Contains(place))];
    }
}
