namespace Insights.Models.Findings;

/// <summary>
/// What the columns of <c>features.advocacy</c> and <c>features.churn</c> mean, in words that stand beside a weight. One name may mean two things: a
/// contact's change of score is from answer to answer, an account's from one time to the next.
/// </summary>
public static class FeatureWords
{
    static readonly Dictionary<string, string> Contacts = new(StringComparer.Ordinal)
    {
        ["role"] = "role", ["language"] = "language", ["days_known"] = "days since we know the contact", ["opted_out"] = "asked not to be contacted",
        ["last_nps_score"] = "latest answer, 0–10", ["days_since_answer"] = "days since the latest answer",
        ["previous_nps_score"] = "answer before the latest, 0–10", ["score_change"] = "change from answer to answer",
        ["nps_mean_last365_days"] = "average answer, last 365 days", ["answers_last365_days"] = "surveys answered, last 365 days",
        ["score_mean_ever"] = "average answer ever, beside colleagues'", ["last_transactional_score"] = "latest answer about a ticket, 0–10",
        ["transactional_mean_last365_days"] = "average answer about tickets, last 365 days",
        ["last_programme_score"] = "latest answer about the programme, 0–10", ["told_count"] = "people told about us, as they say",
        ["invitations_last365_days"] = "surveys sent, last 365 days", ["invitations_unanswered_since"] = "surveys unanswered in a row",
        ["response_rate"] = "share of surveys answered, last 365 days",
        ["open_tickets"] = "own open tickets", ["tickets_last90_days"] = "own tickets, last 90 days",
        ["csat_mean_last365_days"] = "own average ticket satisfaction, last 365 days",
        ["referrals_valid"] = "valid referrals", ["referrals_valid_last90_days"] = "valid referrals, last 90 days",
        ["referrals_valid_last365_days"] = "valid referrals, last 365 days", ["referrals_qualified"] = "referrals that qualified",
        ["referrals_disqualified"] = "referrals that did not qualify", ["referrals_won"] = "referrals that became customers",
        ["days_since_referral"] = "days since the latest referral", ["referrals_a_year"] = "referrals a year",
        ["rewards_paid"] = "rewards paid", ["days_to_payout"] = "average days until a reward is paid", ["rewards_late"] = "rewards more than 30 days late",
        ["days_since_ask"] = "days since the latest ask", ["ask_at_work"] = "share of the latest ask's 90 days to come", ["asks_settled"] = "asks at least 90 days past", ["last_settled_outcome"] = "outcome of the latest ask 90 days past",
        ["asks_accepted"] = "asks accepted", ["asks_declined"] = "asks declined", ["days_since_held_out"] = "days since held out on purpose",
        ["days_since_offer"] = "days since the offer was seen",
        ["colleagues_nps_average"] = "colleagues' average latest answer", ["colleagues_referrals"] = "colleagues' valid referrals",
        ["colleagues_referrals_last365_days"] = "colleagues' valid referrals, last 365 days",
        // Nobody's own.
        ["account_month_of_year"] = "month of the year",
    };

    static readonly Dictionary<string, string> Accounts = new(StringComparer.Ordinal)
    {
        ["tenure_days"] = "days as a customer", ["days_since_anniversary"] = "days since the yearly anniversary", ["month_of_year"] = "month of the year",
        ["came_by_referral"] = "coming by referral", ["industry"] = "industry", ["country"] = "country", ["employees"] = "number of employees",
        ["mrr"] = "monthly revenue", ["mrr_change_one_month"] = "change of revenue, one month", ["mrr_change_three_months"] = "change of revenue, three months",
        ["mrr_change_six_months"] = "change of revenue, six months", ["mrr_change_year"] = "change of revenue, a year", ["mrr_per_seat"] = "monthly revenue a seat",
        ["licensed_users"] = "number of seats", ["seats_used"] = "share of seats used, last four weeks",
        ["seats_used_last52_weeks"] = "share of seats used, last 52 weeks", ["usage_change_four_weeks"] = "change of active users, four weeks",
        ["usage_change_quarter"] = "change of active users, a quarter", ["usage_change_year"] = "active users beside the year's average",
        ["usage_slope"] = "trend of active users, 13 weeks", ["actions_per_user"] = "actions a user, last four weeks",
        ["actions_per_user_last52_weeks"] = "actions a user, last 52 weeks", ["actions_change_four_weeks"] = "change of actions, four weeks",
        ["quiet_weeks"] = "weeks without any use",
        ["open_tickets"] = "open tickets", ["urgent_open_tickets"] = "urgent open tickets", ["open_dispute"] = "open billing dispute",
        ["tickets_last30_days"] = "tickets, last 30 days", ["tickets_last90_days"] = "tickets, last 90 days", ["tickets_last180_days"] = "tickets, last 180 days",
        ["tickets_for_size"] = "tickets for its size, last 90 days", ["grave_tickets_last90_days"] = "high or urgent tickets, last 90 days",
        ["slow_replies_last90_days"] = "replies after over a day, last 90 days", ["reopened_last90_days"] = "tickets reopened, last 90 days",
        ["low_csat_last90_days"] = "tickets rated 1 or 2 of 5, last 90 days", ["csat_mean_last180_days"] = "average ticket satisfaction, last 180 days",
        ["oldest_open_ticket_days"] = "days the oldest ticket is open",
        ["last_nps_average"] = "average of the latest answers", ["last_nps_lowest"] = "lowest of the latest answers", ["voices"] = "people who have answered",
        ["days_since_answer"] = "days since the latest answer", ["score_mean_last90_days"] = "average answer, last 90 days",
        ["score_change"] = "average answer beside that before", ["score_mean_before"] = "average answer, 90 to 365 days ago",
        ["score_mean_ever"] = "average answer ever", ["answers_ever"] = "surveys answered ever", ["answers_last180_days"] = "surveys answered, last 180 days",
        ["detractors_unanswered"] = "detractors without a reply", ["response_rate"] = "share of surveys answered, last 365 days",
        ["contacts_total"] = "number of contacts", ["champions"] = "number of champions", ["contacts_opted_out"] = "contacts not to be contacted",
        ["referrals_valid"] = "valid referrals", ["referrals_valid_last365_days"] = "valid referrals, last 365 days",
        ["rewards_late"] = "rewards more than 30 days late", ["asks_last90_days"] = "asks, last 90 days",
    };

    /// <summary>A feature of contacts; those of their accounts as "account's …". Null for a column that has no words.</summary>
    /// <param name="feature">A column of <c>features.advocacy</c>.</param>
    public static string? OfContact(string feature) => Contacts.TryGetValue(feature, out var words) ? words
        : feature.StartsWith(ReasonThemes.OfAccount, StringComparison.Ordinal) && OfAccount(feature[ReasonThemes.OfAccount.Length..]) is { } ofAccount ? $"account's {ofAccount}" : null;

    /// <summary>A feature of accounts. Null for a column that has no words.</summary>
    /// <param name="feature">A column of <c>features.churn</c>.</param>
    public static string? OfAccount(string feature) => Accounts.GetValueOrDefault(feature);
}
