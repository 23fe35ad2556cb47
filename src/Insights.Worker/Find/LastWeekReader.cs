using Insights.Models.Findings;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>The list before this week's, with what became of everyone on it by the run's day.</summary>
public sealed class LastWeekReader(WarehouseFile warehouse)
{
    /// <summary>An older list says little about this week, and its asks have their own finding.</summary>
    const int LongestAgoDays = 35;

    /// <summary>
    /// The latest list of an earlier ISO week; null when there is none within five weeks. Asks and referrals count from the list's own
    /// day on: it is used on the day it is made.
    /// </summary>
    public LastWeek? Read(DateOnly asOf)
    {
        var rows = warehouse.Query(Listed, row => (Day: row.Day("as_of")!.Value, Row: new LastWeekRow(
            (int)row.Count("rank"), row.RequiredText("contact_id"), row.Text("contact"), row.Text("account"), row.RequiredText("owner_email"),
            row.Flag("held_out"), row.Day("asked_on"), row.Text("outcome"), row.Day("referred_on"))),
            ("as_of", asOf), ("oldest", asOf.AddDays(-LongestAgoDays)));
        return rows.Count == 0 ? null : new LastWeek(rows[0].Day, [.. rows.Select(row => row.Row)]);
    }

    const string Listed =
        """
        with list as (
          select * from lists.history
          where as_of = (select max(as_of) from lists.history where as_of < date_trunc('week', cast($as_of as date)) and as_of >= $oldest)
        ), asked as (
          select
            a.contact_id, max(a.asked_on) as asked_on,
            -- What came later was still pending on the day.
            arg_max(case when a.outcome_at >= end_of_day(cast($as_of as date)) then 'pending' else a.outcome end, a.asked_at) as outcome
          from core.asks as a join list on list.contact_id = a.contact_id
          where not a.held_out and a.asked_on >= list.as_of and a.asked_on <= $as_of
          group by a.contact_id
        ), referred as (
          select r.referrer_contact_id as contact_id, min(local_date(r.submitted_at)) as referred_on
          from core.referrals as r join list on list.contact_id = r.referrer_contact_id
          where r.invalid_reason is null and local_date(r.submitted_at) >= list.as_of and local_date(r.submitted_at) <= $as_of
          group by r.referrer_contact_id
        )
        select list.*, asked.asked_on, asked.outcome, referred.referred_on
        from list
        left join asked using (contact_id)
        left join referred using (contact_id)
        order by list.rank
        """;
}
