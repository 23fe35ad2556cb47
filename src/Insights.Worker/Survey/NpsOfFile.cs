using Insights.Models.Findings;
using Insights.Worker.Ingest;
using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Survey;

/// <summary>NPS of any file with a column of scores, without a warehouse or a mapping.</summary>
public static class NpsOfFile
{
    /// <param name="path">CSV with any usual delimiter, JSON lines or Parquet, plain or gzipped.</param>
    /// <param name="scoreColumn">The column of scores; null: found by its name and values.</param>
    /// <param name="byColumn">A column to give the figure for each value of; null: none.</param>
    /// <param name="encoding">The text's encoding; null: found out.</param>
    /// <exception cref="FileRefusedException">The file can't be read, or has no column that will do; says which it has.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static NpsOfFileResult Compute(string path, string? scoreColumn, string? byColumn, string? encoding, CancellationToken ct) =>
        SingleFile.Read(path, encoding, ct, (_, statements, source) =>
        {
            var columns = new ScoreColumns(statements, source);
            return Count(statements, columns.Choose(scoreColumn), byColumn is null ? null : columns.Named(byColumn));
        });

    static NpsOfFileResult Count(Statements statements, ScoreColumn score, ScoreColumn? by)
    {
        var groups = statements.Query(
            $"""
            SELECT {(by is null ? "NULL" : $"coalesce(nullif(trim({by.Sql}), ''), '')")} AS name,
              count(*), count(*) FILTER (s >= 9), count(*) FILTER (s BETWEEN 7 AND 8), count(*) FILTER (s <= 6)
            FROM (SELECT *, {ScoreColumns.ScoreOf(score.Sql)} AS s FROM ingest_source) GROUP BY 1 ORDER BY 2 DESC, 1
            """,
            row => new NpsCounts(row.IsDBNull(0) ? "" : row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)));
        var malformed = statements.Count("SELECT count(*) FROM ingest_malformed");
        var all = new NpsCounts("", groups.Sum(g => g.Rows), groups.Sum(g => g.Promoters), groups.Sum(g => g.Passives), groups.Sum(g => g.Detractors));
        if (all.Scored == 0) throw new FileRefusedException($"No row has a whole number from 0 to 10 in {score.Name}.");
        var total = all.ToNps();
        return new(all.Rows + malformed, all.Scored, all.Rows + malformed - all.Scored, total.Promoters, total.Passives, total.Detractors,
            total.Nps, total.StandardError, total.Low, total.High,
            by is null ? null : [.. groups.Where(group => group.Scored > 0).Select(group => group.ToNps())])
        { ScoreColumn = score.Name, ByColumn = by?.Name };
    }

    sealed record NpsCounts(string Group, long Rows, long Promoters, long Passives, long Detractors)
    {
        public long Scored => Promoters + Passives + Detractors;

        public NpsGroup ToNps()
        {
            var estimate = NetPromoterScore.FromCounts(Promoters, Passives, Detractors);
            var error = NetPromoterScore.StandardError(Promoters, Passives, Detractors);
            return new(Group, Scored, Promoters, Passives, Detractors, estimate.Value, error, estimate.Low, estimate.High);
        }
    }
}
