using Insights.SampleCompany.Tests.Reading;

namespace Insights.SampleCompany.Tests;

/// <summary>What the company looks like from outside: within the ranges that firms of its kind report.</summary>
public class DistributionTests
{
    public static TheoryData<ulong> Seeds => [1, 2, 3];

    [Theory, MemberData(nameof(Seeds))]
    public void Net_promoter_score_is_between_25_and_40_and_lower_after_tickets(ulong seed)
    {
        var responses = SampleRun.Large(seed)["responses"].Rows;
        Assert.InRange(responses.NetPromoterScore(), 25, 40);
        Assert.InRange(responses.Where(row => row["survey"] == "relationship").NetPromoterScore(), 30, 45);
        Assert.InRange(responses.Where(row => row["survey"] == "transactional").NetPromoterScore(), 10, 30);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_quarter_to_a_third_answers(ulong seed)
    {
        var run = SampleRun.Large(seed);
        Assert.InRange(run["responses"].Rows.Count / (double)run["invitations"].Rows.Count, 0.25, 0.35);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void About_an_eighth_of_customers_leaves_in_a_year(ulong seed) => Assert.InRange(SampleRun.Large(seed).YearlyChurn(), 0.10, 0.14);

    [Theory, MemberData(nameof(Seeds))]
    public void A_tenth_to_a_seventh_of_customers_refers_in_a_year(ulong seed)
    {
        var run = SampleRun.Large(seed);
        var customers = run["accounts"].Rows.Count(row => row["status"] is "active" or "collections");
        var referrals = run.ReferralsByAccount();
        Assert.InRange(referrals.Count / (double)customers, 0.10, 0.15);
        Assert.InRange(referrals.Values.Count(count => count > 1) / (double)customers, 0.01, 0.05);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Of_matured_referrals_30_to_50_percent_qualify_and_20_to_40_percent_of_those_are_won(ulong seed)
    {
        var run = SampleRun.Large(seed);
        var matured = run["referrals"].Rows.Where(row => DateOnly.FromDateTime(row.Instant("submitted_at").Date) < run.AsOf.AddDays(-200)).ToArray();
        var qualified = matured.Where(row => row.Has("qualified_at")).ToArray();
        Assert.InRange(qualified.Length / (double)matured.Length, 0.3, 0.5);
        Assert.InRange(qualified.Count(row => row["won"] == "true") / (double)qualified.Length, 0.2, 0.4);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_referred_customer_costs_less_than_half_of_what_others_cost(ulong seed)
    {
        var run = SampleRun.Large(seed);
        var since = run.AsOf.AddYears(-1);
        var joined = run["accounts"].Rows.Where(row => row.Date("started_on") > since).ToLookup(row => row["acquired_channel"]);
        var spent = run["spend"].Rows.Where(row => row.Date("month") >= since).ToLookup(row => row["channel"] == "referral");
        var rewards = run["rewards"].Rows.Where(row => row.Date("earned_on") > since).Sum(row => run.Euros(row, "amount", "earned_on"));
        var referral = (spent[true].Sum(row => run.Euros(row, "amount", "month")) + rewards) / joined["referral"].Count();
        var others = spent[false].Sum(row => run.Euros(row, "amount", "month")) / joined.Where(group => group.Key != "referral").Sum(group => group.Count());
        Assert.InRange(1 - referral / others, 0.5, 0.75);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Revenue_from_customers_of_a_year_ago_has_grown_a_little(ulong seed)
    {
        var run = SampleRun.Large(seed);
        var last = run["subscriptions"].Rows.Max(row => row["month"])!;
        var then = DateOnly.Parse(last).AddYears(-1).ToString("yyyy-MM-dd");
        var now = run["subscriptions"].Rows.Where(row => row["month"] == last).ToDictionary(row => row["account_id"]);
        // At one rate all along: growth, not exchange.
        var start = run["subscriptions"].Rows.Where(row => row["month"] == then).ToArray();
        double InEuros(DataRow row) => row.Number("mrr") * Rate(row["currency"]);
        double Rate(string currency) => currency switch { "USD" => 0.92, "GBP" => 1.16, "JPY" => 0.0062, _ => 1 };
        Assert.InRange(start.Sum(row => now.TryGetValue(row["account_id"], out var later) ? InEuros(later) : 0) / start.Sum(InEuros), 0.98, 1.08);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Some_rewards_are_late_some_unpaid_and_some_voided(ulong seed)
    {
        var rewards = SampleRun.Large(seed)["rewards"].Rows;
        var paid = rewards.Where(row => row.Has("paid_at")).ToArray();
        Assert.InRange(paid.Count(row => (row.Instant("paid_at") - row.Instant("earned_on")).TotalDays > 30) / (double)paid.Length, 0.03, 0.15);
        Assert.InRange(1 - paid.Length / (double)rewards.Count, 0.03, 0.15);
        Assert.Contains(rewards, row => row.Has("voided_at"));
    }

    [Fact]
    public void Twenty_thousand_accounts_make_the_volume_the_product_is_measured_at()
    {
        // Counted on a fifth of it: rows are proportional to accounts.
        var run = SampleRun.Large();
        Assert.InRange(5 * run.Summary.Contacts, 55_000, 65_000);
        Assert.InRange(5 * (run.Summary.Rows("responses") + run.Summary.Rows("tickets")), 420_000, 550_000);
        Assert.InRange(5 * run.Summary.Rows("usage"), 600_000, 1_000_000);
    }
}
