using Insights.Models.Findings;
using Insights.Worker.Find;
using Insights.Worker.Options;

namespace Insights.Worker.Tests.Find;

/// <summary>Rewards, campaigns, partners and repeats of a company of ten referrals that a person can count through.</summary>
public sealed class ProgrammeMartTests : IDisposable
{
    const string Referral = "referral_id, referrer_contact_id, programme, referee_company, referee_domain, mechanism, campaign, submitted_at, first_contacted_at, qualified_at, disqualified_at, closed_at, won, deal_value_minor, currency";
    const string Reward = "reward_id, referral_id, side, kind, stage, amount_minor, currency, earned_on, paid_at, voided_at";

    readonly HandMadeCompany _company = new();

    public ProgrammeMartTests() => _company
        .With("referrals", Referral,
            One(1, "C1", "2025-09-01", qualified: "2025-09-11", closed: "2025-10-11", won: true, value: 12_000, campaign: "Spring"),
            One(2, "C1", "2025-10-01", qualified: "2025-10-21", closed: "2025-12-20", won: false, campaign: "spring "),
            One(3, "C1", "2025-11-01", qualified: "2025-11-11", campaign: "SPRING"),
            One(4, "C1", "2025-12-01", disqualified: "2025-12-05"),
            One(5, "C2", "2026-01-01", disqualified: "2026-03-20"),
            One(6, "C2", "2026-06-10"),
            One(7, "C3", "2026-02-01", qualified: "2026-04-20", programme: "partner"),
            One(8, "C3", "2026-02-01", qualified: "2026-02-10", closed: "2026-05-10", won: true, value: 5_000, programme: "partner"),
            One(9, "C2", "2024-09-01", qualified: "2024-09-11"),
            One(10, "C4", "2025-08-01", qualified: "2025-08-15"))
        .With("fx_rates", "currency, date, rate", "'USD', date '2024-01-01', 0.5")
        .With("rewards", Reward,
            Earned(1, 1, "qualified", "2025-09-11", 100, paid: "2025-09-15"),
            Earned(2, 1, "closed", "2025-10-11", 400, paid: "2025-11-30"),
            Earned(3, 1, "closed", "2025-10-11", 200, side: "referee", currency: "USD"),
            Earned(4, 2, "qualified", "2025-10-21", 100, voided: "2025-11-01"),
            Earned(5, 3, "qualified", "2025-11-11", 100),
            Earned(6, 8, "closed", "2026-05-10", 300, paid: "2026-05-11"),
            Earned(7, 10, "qualified", "2025-08-15", 100, paid: "2025-12-01"),
            Earned(8, 9, "qualified", "2024-09-11", 100, paid: "2024-09-12"))
        .Build();

    [Fact]
    public void The_funnel_is_that_of_the_periods_cohort_and_every_identity_holds()
    {
        Assert.Equal([], _company.Faults());
        var findings = _company.Findings();
        Assert.Equal((7, 4, 1, 1), (Value(findings, "funnel.submitted"), Value(findings, "funnel.qualified"), Value(findings, "funnel.opportunity"), Value(findings, "funnel.won")));
        // Seven at risk: qualified after 10, 10, 14 and 20 days, disqualified after 4; number 6 has waited for 20 days, number 5 until day 78.
        // Day 4: 1/7 disqualified. Then 2/6, 1/4 and 1/3 of those left: 6/7 · (1 − 2/3 · 3/4 · 2/3) = 4/7 qualify.
        Assert.Equal(4 / 7.0, Value(findings, "funnel.qualified_share"), 1e-12);
        Assert.Equal(1 / 7.0, Value(findings, "funnel.disqualified_share"), 1e-12);
    }

    [Fact]
    public void Rewards_stand_somewhere_each_and_tiers_count_the_referrers_qualified_referrals_so_far()
    {
        var findings = _company.Findings();
        // 100 + 400 + 200 USD at a half + 100 + 100 + 100; the partner's and last year's apart.
        Assert.Equal((900, 200, 600, 100), (Value(findings, "rewards.earned"), Value(findings, "rewards.pending"), Value(findings, "rewards.paid"), Value(findings, "rewards.voided")));
        Assert.Equal(100, Value(findings, "rewards.side.referee.earned"));
        // The third qualified referral of C1 is a step up.
        Assert.Equal(100, Value(findings, "rewards.tier.3_5.pending"));
        Assert.Equal(800, Value(findings, "rewards.tier.1_2.earned"));
        Assert.Equal(300, Value(findings, "partner.rewards.paid"));
    }

    [Fact]
    public void A_missing_rate_withholds_the_amounts_and_names_currency_and_first_day()
    {
        using var company = new HandMadeCompany();
        company.With("referrals", Referral, One(1, "C1", "2025-09-01", qualified: "2025-09-11"))
            .With("rewards", Reward, Earned(1, 1, "qualified", "2025-09-11", 100, currency: "USD"), Earned(2, 1, "qualified", "2025-09-20", 100, currency: "USD")).Build();
        Assert.Equal("There is no rate to EUR for 2 rewards in USD since 2025-09-11. Load fx_rates for them.", company.Findings()["rewards.earned"].Withheld);
    }

    [Fact]
    public void Spellings_of_one_campaign_are_one_and_qualified_in_time_is_within_sixty_days()
    {
        var findings = _company.Findings();
        Assert.Equal((3, 1, 1, 12_000), (Value(findings, "campaign.spring.referrals"), Value(findings, "campaign.spring.qualified_share"), Value(findings, "campaign.spring.won"), Value(findings, "campaign.spring.revenue")));
        // Of the four without one, number 6 is too young; of the rest one of three qualified.
        Assert.Equal((4, 1 / 3.0), (Value(findings, "campaign.no_campaign.referrals"), Value(findings, "campaign.no_campaign.qualified_share")));
        Assert.Contains("from 10 referrals", findings["campaign.spring.difference"].Withheld);
    }

    [Fact]
    public void Partners_stand_apart_from_customers()
    {
        var findings = _company.Findings();
        Assert.Equal((2, 2, 1, 5_000), (Value(findings, "partner.submitted"), Value(findings, "partner.qualified"), Value(findings, "partner.won"), Value(findings, "partner.revenue")));
        // One qualified after 9 days, the other after 78.
        Assert.Equal(0.5, Value(findings, "partner.qualified_share"));
    }

    [Fact]
    public void Late_or_on_time_is_decided_on_the_due_day_of_the_first_reward()
    {
        // C1's first reward was due on 18 September and came on the 15th; again on 1 October. C4's was due on 22 August and came in December.
        // C2's of 2024 came on time, and again is more than 90 days away.
        Assert.Equal(
            ["C1 False True", "C2 False False", "C4 True False"],
            _company.Column("select concat_ws(' ', referrer_contact_id, case when is_late then 'True' else 'False' end, case when referred_again then 'True' else 'False' end) from marts.repeats_after_rewards where referrer_contact_id <> 'C3' order by 1"));
    }

    [Fact]
    public void Goals_are_held_against_the_findings_of_the_run()
    {
        var findings = _company.Findings(new InsightsOptions
        {
            Goals =
            [
                new Goal { Finding = "funnel.submitted", AtLeast = 5 }, new Goal { Finding = "rewards.earned", AtMost = 500 },
                new Goal { Finding = "funnel.qualified_share", AtLeast = 0.5 }, new Goal { Finding = "campaign.autumn.won", AtLeast = 1 },
            ],
        });
        Assert.Equal((1, 1, 2), (Value(findings, "goals.reached"), Value(findings, "goals.missed"), Value(findings, "goals.open")));
    }

    static double Value(FindingSet findings, string name) =>
        findings[name].Estimate?.Value ?? throw new InvalidOperationException($"{name} is withheld: {findings[name].Withheld}");

    static string One(
        int number, string referrer, string submitted, string? qualified = null, string? disqualified = null, string? closed = null, bool? won = null, int? value = null,
        string programme = "customer", string? campaign = null) =>
        $"'F{number}', '{referrer}', '{programme}', 'Company {number}', 'company{number}.example', 'form', {(campaign is null ? "null" : $"'{campaign}'")}, {At(submitted)}, {At(submitted)}, "
        + $"{At(qualified)}, {At(disqualified)}, {At(closed)}, {won?.ToString() ?? "null"}, {(value * 100)?.ToString() ?? "null"}, 'EUR'";

    static string Earned(int number, int referral, string stage, string day, int amount, string side = "referrer", string currency = "EUR", string? paid = null, string? voided = null) =>
        $"'W{number}', 'F{referral}', '{side}', 'credit', '{stage}', {amount * 100}, '{currency}', date '{day}', {At(paid)}, {At(voided)}";

    /// <summary>Noon of the day.</summary>
    static string At(string? day) => day is null ? "null" : $"timestamp '{day} 10:00'";

    public void Dispose() => _company.Dispose();
}
