using System.Data;
using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Database;

namespace Insights.Worker.Score;

/// <summary>Reads what is known about every contact and account as of a date.</summary>
/// <param name="place">Schema or attached database that has the features as of that date.</param>
public sealed class FactReader(WarehouseFile warehouse, Currency currency, string place = "features")
{
    public AskFacts Read(DateOnly asOf) => Read(asOf, "true");

    /// <summary>Some accounts with their contacts.</summary>
    public AskFacts ReadOf(IReadOnlyCollection<string> accounts, DateOnly asOf) => Read(asOf, $"f.account_id in {Sql.Texts(accounts)}");

    AskFacts Read(DateOnly asOf, string where) => new(asOf, Contacts(where), Accounts(where), Available());

    List<ContactFacts> Contacts(string where) => warehouse.Query(
        $"""
        select f.*, c.name as contact, c.email, w.score as waiting_after
        from {place}.contact as f
        join core.contacts as c using (contact_id)
        left join {place}.unanswered_detractor as w using (contact_id)
        where {where}
        order by contact_id
        """, Contact);

    List<AccountFacts> Accounts(string where) => warehouse.Query($"select * from {place}.account as f where {where} order by account_id", Account);

    DataAvailable Available() => warehouse.Query(
        """
        select
          exists (select 1 from staging.usage) as has_usage,
          exists (select 1 from core.subscriptions) as has_subscriptions,
          exists (select 1 from core.tickets) as has_tickets,
          exists (select 1 from core.asks where not held_out) as has_asks,
          exists (select 1 from core.responses where survey = 'relationship' and contact_id is not null) as has_responses
        """,
        row => new DataAvailable(
            row.Flag("has_usage"), row.Flag("has_subscriptions"), row.Flag("has_tickets"), row.Flag("has_asks"), row.Flag("has_responses")))
        .Single();

    static ContactFacts Contact(IDataRecord row) => new()
    {
        ContactId = row.RequiredText("contact_id"),
        AccountId = row.Text("account_id") ?? "",
        Contact = row.Text("contact"),
        Email = row.Text("email"),
        Role = row.Text("role"),
        Language = row.Text("language"),
        CreatedOn = row.Day("created_on"),
        OptedOutOn = row.Day("opted_out_on"),
        LastNpsScore = (int?)row.Whole("last_nps_score"),
        LastNpsOn = row.Day("last_nps_on"),
        PreviousNpsScore = (int?)row.Whole("previous_nps_score"),
        WaitingAfter = (int?)row.Whole("waiting_after"),
        AsksEver = (int)row.Count("asks_ever"),
        LastAskedOn = row.Day("last_asked_on"),
        LastOutcome = row.Text("last_outcome"),
        LastHeldOutOn = row.Day("last_held_out_on"),
        ReferralsValid = (int)row.Count("referrals_valid"),
        ReferralsWon = (int)row.Count("referrals_won"),
        LastReferralOn = row.Day("last_referral_on"),
        RewardsLate = (int)row.Count("rewards_late"),
        RewardLateDays = (int?)row.Whole("reward_late_days"),
        PreferredChannel = row.Text("preferred_channel"),
        OpenTickets = (int)row.Count("open_tickets"),
    };

    AccountFacts Account(IDataRecord row) => new()
    {
        AccountId = row.RequiredText("account_id"),
        Account = row.Text("account"),
        OwnerEmail = row.Text("owner_email"),
        Status = row.Text("status"),
        StartedOn = row.Day("started_on"),
        EndedOn = row.Day("ended_on"),
        Industry = row.Text("industry"),
        Employees = (int?)row.Whole("employees"),
        Country = row.Text("country"),
        Plan = row.Text("plan"),
        Mrr = Amount(row.Whole("mrr_minor")),
        MrrThreeMonthsAgo = Amount(row.Whole("mrr_three_months_ago_minor")),
        Billed = Billed(row),
        PayingNow = row.Flag("paying_now"),
        ActiveUsersLast4Weeks = row.Number("active_users_last4_weeks"),
        ActiveUsersPrevious4Weeks = row.Number("active_users_previous4_weeks"),
        LicensedUsers = (int?)row.Whole("licensed_users"),
        LastUsageWeek = row.Day("last_usage_week"),
        KeyActionsLast4Weeks = row.Number("key_actions_last4_weeks"),
        OpenTickets = (int)row.Count("open_tickets"),
        UrgentOpenTickets = (int)row.Count("urgent_open_tickets"),
        OpenedLast7Days = (int)row.Count("opened_last7_days"),
        UrgentOpenedLast7Days = (int)row.Count("urgent_opened_last7_days"),
        OpenDispute = row.Flag("open_dispute"),
        TicketsLast90Days = (int)row.Count("tickets_last90_days"),
        ReopenedLast90Days = (int)row.Count("reopened_last90_days"),
        LowCsatLast90Days = (int)row.Count("low_csat_last90_days"),
        OldestOpenTicketDays = (int?)row.Whole("oldest_open_ticket_days"),
        LastNpsAverage = row.Number("last_nps_average"),
        InvitationsLast365Days = (int)row.Count("invitations_last365_days"),
        InvitationsAnsweredLast365Days = (int)row.Count("invitations_answered_last365_days"),
        DetractorsUnanswered = (int)row.Count("detractors_unanswered"),
        ContactsAskedThisQuarter = (int)row.Count("contacts_asked_this_quarter"),
        ContactsTotal = (int)row.Count("contacts_total"),
        IsStub = row.Flag("is_stub"),
    };

    static Money? Billed(IDataRecord row) =>
        row.Whole("billed_minor") is { } minor && Currency.TryOf(row.Text("billed_currency")) is { } own ? new Money(minor, own) : null;

    double? Amount(long? minor) => minor is { } known ? new Money(known, currency).Amount : null;
}
