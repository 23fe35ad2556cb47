using DuckDB.NET.Data;
using Insights.Models.Findings;
using Insights.Worker.Database;

namespace Insights.Worker.Score;

/// <summary>
/// Every ask list that was published, one an ISO week: a later run of a week replaces that week's list. <c>core.asks</c> takes
/// from it who was held out, and the next list tells what became of the one before.
/// </summary>
public sealed class ListTables(WarehouseFile warehouse)
{
    public void Create() => warehouse.Execute(
        """
        create schema if not exists lists;
        create table if not exists lists.history (
          as_of date not null, iso_week varchar not null, rank integer not null, contact_id varchar not null, account_id varchar not null,
          contact varchar, account varchar, owner_email varchar not null, score double not null, score_kind varchar not null,
          variant varchar, channel varchar not null, held_out boolean not null, primary key (as_of, contact_id));
        """);

    /// <summary>Keeps this list, in place of the one that an earlier run made for the same ISO week.</summary>
    public void Save(AskList list)
    {
        using var transaction = warehouse.Connection.BeginTransaction();
        warehouse.Execute("delete from lists.history where iso_week = $week", ("week", list.Week));
        using (var appender = warehouse.Connection.CreateAppender("lists", "history"))
            foreach (var row in list.Rows) Append(appender, list, row);
        transaction.Commit();
    }

    static void Append(DuckDBAppender appender, AskList list, AskRow row) =>
        appender.CreateRow()
            .AppendValue(list.AsOf).AppendValue(list.Week).AppendValue(row.Rank).AppendValue(row.ContactId).AppendValue(row.AccountId)
            .AppendValue(row.Contact).AppendValue(row.Account).AppendValue(row.OwnerEmail).AppendValue(row.Score)
            .AppendValue(row.ScoreKind.Name())
            .AppendValue(row.Variant).AppendValue(row.Channel).AppendValue(row.HeldOut)
            .EndRow();
}
