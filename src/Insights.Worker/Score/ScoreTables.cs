using DuckDB.NET.Data;
using Insights.Models.Findings;
using Insights.Worker.Database;

namespace Insights.Worker.Score;

/// <summary>
/// Every run's scores, kept by as-of date: next week's list says who is new on it, and a later run of the same date
/// replaces its own rows only.
/// </summary>
public sealed class ScoreTables(WarehouseFile warehouse)
{
    public void Create() => warehouse.Execute(
        """
        create schema if not exists scores;
        create table if not exists scores.history (
          as_of date not null, kind varchar not null, entity_id varchar not null, value double not null, score_kind varchar not null,
          on_list boolean not null, primary key (as_of, kind, entity_id));
        """);

    /// <summary>Who was on the call list of the latest run of an earlier ISO week, or null when there was none within two weeks.</summary>
    public IReadOnlySet<string>? CalledBefore(DateOnly asOf)
    {
        var rows = warehouse.Query(
            $"""
            select entity_id, on_list from scores.history
            where kind = 'churn' and as_of = (
              select max(as_of) from scores.history
              where kind = 'churn' and as_of < date_trunc('week', date '{asOf:yyyy-MM-dd}') and as_of >= date '{asOf.AddDays(-14):yyyy-MM-dd}')
            """,
            row => (Id: row.RequiredText("entity_id"), IsListed: row.Flag("on_list")));
        return rows.Count == 0 ? null : rows.Where(row => row.IsListed).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Keeps this run's scores, in place of those of an earlier run of the same date.</summary>
    public void Save(DateOnly asOf, AskScores scores, IReadOnlySet<string> contactsListed, IReadOnlySet<string> accountsListed)
    {
        using var transaction = warehouse.Connection.BeginTransaction();
        warehouse.Execute($"delete from scores.history where as_of = date '{asOf:yyyy-MM-dd}'");
        using (var appender = warehouse.Connection.CreateAppender("scores", "history"))
        {
            foreach (var (id, score) in scores.Advocacy)
                Append(appender, asOf, "advocacy", id, score.Value, score.Kind, contactsListed.Contains(id));
            foreach (var (id, score) in scores.Churn)
                Append(appender, asOf, "churn", id, score.Value, score.Kind, accountsListed.Contains(id));
        }
        transaction.Commit();
    }

    static void Append(DuckDBAppender appender, DateOnly asOf, string kind, string id, double value, ScoreKind scoreKind, bool listed) =>
        appender.CreateRow()
            .AppendValue(asOf).AppendValue(kind).AppendValue(id).AppendValue(value)
            .AppendValue(scoreKind.Name()).AppendValue(listed)
            .EndRow();
}
