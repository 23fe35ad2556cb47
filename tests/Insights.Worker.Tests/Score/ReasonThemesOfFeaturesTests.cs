using Insights.Models.Findings;
using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Score;

/// <summary>
/// Each feature has its theme on purpose: a new column has to be put into these lists, so that no reason is ever told that its feature does not mean.
/// Advocacy's features of the account are churn's, and have their themes; an account's answers are other people's voices.
/// </summary>
public sealed class ReasonThemesOfFeaturesTests : IDisposable
{
    static readonly Dictionary<ReasonTheme, string> OfChurn = new()
    {
        [ReasonTheme.Usage] =
            """
            licensed_users seats_used seats_used_last52_weeks usage_change_four_weeks usage_change_quarter usage_change_year usage_slope
            actions_per_user actions_per_user_last52_weeks actions_change_four_weeks quiet_weeks
            """,
        [ReasonTheme.Revenue] =
            "mrr mrr_change_one_month mrr_change_three_months mrr_change_six_months mrr_change_year mrr_per_seat",
        [ReasonTheme.Support] =
            """
            open_tickets urgent_open_tickets open_dispute tickets_last30_days tickets_last90_days tickets_last180_days tickets_for_size
            grave_tickets_last90_days slow_replies_last90_days reopened_last90_days low_csat_last90_days csat_mean_last180_days oldest_open_ticket_days
            """,
        [ReasonTheme.Answer] =
            """
            last_nps_average last_nps_lowest voices days_since_answer score_mean_last90_days score_change score_mean_before score_mean_ever
            detractors_unanswered
            """,
        [ReasonTheme.Silence] = "answers_ever answers_last180_days response_rate",
        [ReasonTheme.Tenure] = "tenure_days days_since_anniversary",
        [ReasonTheme.Referrals] = "referrals_valid referrals_valid_last365_days rewards_late",
        [ReasonTheme.Asks] = "asks_last90_days",
        [ReasonTheme.Profile] = "industry country employees month_of_year came_by_referral contacts_total champions contacts_opted_out",
    };

    static readonly Dictionary<ReasonTheme, string> OfContacts = new()
    {
        [ReasonTheme.Answer] =
            "last_nps_score days_since_answer previous_nps_score score_change nps_mean_last365_days score_mean_ever last_programme_score told_count",
        [ReasonTheme.Silence] = "answers_last365_days invitations_last365_days invitations_unanswered_since response_rate",
        [ReasonTheme.Support] = "last_transactional_score transactional_mean_last365_days open_tickets tickets_last90_days csat_mean_last365_days",
        [ReasonTheme.Referrals] =
            """
            referrals_valid referrals_valid_last90_days referrals_valid_last365_days referrals_qualified referrals_disqualified referrals_won
            days_since_referral referrals_a_year rewards_paid days_to_payout rewards_late
            """,
        [ReasonTheme.Asks] =
            "days_since_ask asks_settled last_settled_outcome asks_accepted asks_declined days_since_held_out days_since_offer ask_at_work",
        [ReasonTheme.Colleagues] = "colleagues_nps_average colleagues_referrals colleagues_referrals_last365_days",
        [ReasonTheme.Role] = "role",
        [ReasonTheme.Tenure] = "days_known",
        [ReasonTheme.Profile] = "language opted_out",
    };

    readonly WarehouseFile _warehouse = WarehouseFile.Open(":memory:", "Europe/Berlin");

    public ReasonThemesOfFeaturesTests()
    {
        RawTables.Create(_warehouse);
        new ListTables(_warehouse).Create();
        var runner = new ModelRunner(_warehouse, ModelParameters.For(new DateOnly(2026, 6, 29), "EUR"));
        runner.DefineMacros();
        runner.Build(["staging", "core", "features"], null, CancellationToken.None);
    }

    [Fact]
    public void Every_feature_of_churn_has_its_theme() => Assert.Equal(Sorted(Pairs(OfChurn)), Themes("churn"));

    [Fact]
    public void Every_feature_of_advocacy_has_its_theme() => Assert.Equal(
        Sorted([
            .. Pairs(OfContacts),
            .. Pairs(OfChurn).Select(pair => ("account_" + pair.Feature, pair.Theme == ReasonTheme.Answer ? ReasonTheme.Voices : pair.Theme)),
        ]),
        Themes("advocacy"));

    List<(string Feature, ReasonTheme Theme)> Themes(string target) => Sorted(_warehouse.Query(
            $"select column_name from (describe features.{target}) where column_name not in ('contact_id', 'account_id')", row => row.GetString(0))
        .Select(feature => (feature, ReasonThemes.Of(feature))));

    static IEnumerable<(string Feature, ReasonTheme Theme)> Pairs(Dictionary<ReasonTheme, string> themes) => themes.SelectMany(
        theme => theme.Value.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(feature => (feature, theme.Key)));

    static List<(string, ReasonTheme)> Sorted(IEnumerable<(string Feature, ReasonTheme Theme)> pairs) => [.. pairs.OrderBy(pair => pair.Feature, StringComparer.Ordinal)];

    public void Dispose() => _warehouse.Dispose();
}
