using Insights.Worker.Database;

namespace Insights.Worker.Tests.Score;

/// <summary>
/// Takes out of the raw tables whatever became known after a day: later rows go, and of earlier rows whatever happened
/// to them later, so that they say what an export on that day would have said.
/// </summary>
static class Truncation
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    const string Actors =
        """
        select contact_id from (
          select contact_id from raw.responses union select contact_id from raw.tickets union select contact_id from raw.invitations
          union select referrer_contact_id from raw.referrals union select contact_id from raw.asks union select contact_id from raw.exposures)
        where contact_id is not null
        """;

    const string Holders =
        """
        select account_id from (
          select account_id from raw.contacts union select account_id from raw.tickets
          union select account_id from raw.subscriptions union select account_id from raw.usage)
        where account_id is not null
        """;

    public static void To(DateOnly day, WarehouseFile warehouse)
    {
        var last = $"date '{day:yyyy-MM-dd}'";
        var over = $"timestamp '{TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Zone):yyyy-MM-dd HH:mm:ss}'";

        Change("accounts", "ended_on = null, status = case when status = 'churned' then 'active' else status end", $"ended_on > {last}");
        Change("contacts", "opted_out_on = null", $"opted_out_on > {last}");
        Delete("invitations", $"sent_at >= {over}");
        Delete("responses", $"responded_at >= {over}");
        Delete("tickets", $"opened_at >= {over}");
        Change("tickets", "first_replied_at = null", $"first_replied_at >= {over}");
        Change("tickets", "solved_at = null, status = 'open', csat_score = null, reopened_count = null", $"solved_at >= {over}");
        Delete("referrals", $"submitted_at >= {over}");
        foreach (var stage in new[] { "first_contacted_at", "qualified_at", "opportunity_at" }) Change("referrals", $"{stage} = null", $"{stage} >= {over}");
        Change("referrals", "disqualified_at = null, disqualified_reason = null", $"disqualified_at >= {over}");
        Change("referrals", "closed_at = null, won = null, deal_value_minor = null, currency = null, new_account_id = null", $"closed_at >= {over}");
        Delete("rewards", $"earned_on > {last}");
        foreach (var stage in new[] { "notified_at", "paid_at", "voided_at" }) Change("rewards", $"{stage} = null", $"{stage} >= {over}");
        Delete("subscriptions", $"month > {last}");
        // A week is counted when its Sunday is over.
        Delete("usage", $"week + 6 > {last}");
        Delete("spend", $"month > {last}");
        Delete("asks", $"asked_at >= {over}");
        Change("asks", "outcome = 'pending', outcome_at = null", $"outcome_at >= {over}");
        warehouse.Execute($"delete from lists.history where as_of > {last}");
        Delete("exposures", $"assigned_at >= {over}");
        Change("exposures", "first_exposed_at = null", $"first_exposed_at >= {over}");
        Delete("fx_rates", $"date > {last}");
        // Last, because what is left tells who was there: whoever did something by then, whatever the date beside the name says.
        Delete("contacts", $"created_on > {last} and contact_id not in ({Actors})");
        Delete("accounts", $"started_on > {last} and account_id not in ({Holders})");

        void Delete(string table, string where) => warehouse.Execute($"delete from raw.{table} where {where}");
        void Change(string table, string values, string where) => warehouse.Execute($"update raw.{table} set {values} where {where}");
    }
}
