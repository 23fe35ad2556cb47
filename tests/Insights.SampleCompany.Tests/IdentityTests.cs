using Insights.SampleCompany.Tests.Reading;

namespace Insights.SampleCompany.Tests;

public class IdentityTests
{
    private static readonly SampleRun Run = SampleRun.Large();

    [Theory]
    [InlineData("contacts", "account_id", "accounts", "account_id")]
    [InlineData("invitations", "contact_id", "contacts", "contact_id")]
    [InlineData("responses", "contact_id", "contacts", "contact_id")]
    [InlineData("responses", "email", "contacts", "email")]
    [InlineData("responses", "invitation_id", "invitations", "invitation_id")]
    [InlineData("tickets", "account_id", "accounts", "account_id")]
    [InlineData("tickets", "contact_id", "contacts", "contact_id")]
    [InlineData("referrals", "referrer_contact_id", "contacts", "contact_id")]
    [InlineData("referrals", "new_account_id", "accounts", "account_id")]
    [InlineData("accounts", "referred_by_referral_id", "referrals", "referral_id")]
    [InlineData("rewards", "referral_id", "referrals", "referral_id")]
    [InlineData("subscriptions", "account_id", "accounts", "account_id")]
    [InlineData("usage", "account_id", "accounts", "account_id")]
    [InlineData("asks", "contact_id", "contacts", "contact_id")]
    [InlineData("exposures", "contact_id", "contacts", "contact_id")]
    public void Whoever_is_named_exists(string table, string column, string other, string key)
    {
        var known = Run[other].Rows.Select(row => row[key]).ToHashSet();
        Assert.All(Run[table].Rows.Where(row => row.Has(column)), row => Assert.Contains(row[column], known));
    }

    [Theory]
    [InlineData("accounts", "account_id"), InlineData("accounts", "name"), InlineData("accounts", "domain"), InlineData("contacts", "contact_id")]
    [InlineData("contacts", "email"), InlineData("invitations", "invitation_id"), InlineData("responses", "response_id"), InlineData("tickets", "ticket_id")]
    [InlineData("referrals", "referral_id"), InlineData("rewards", "reward_id"), InlineData("asks", "ask_id"), InlineData("responses", "invitation_id")]
    public void A_key_comes_once(string table, string key) =>
        Assert.Equal(Run[table].Rows.Count, Run[table].Rows.Select(row => row[key].ToLowerInvariant()).Distinct().Count());

    [Fact]
    public void Every_account_has_one_decision_maker_and_one_to_eight_people()
    {
        var people = Run["contacts"].Rows.GroupBy(row => row["account_id"]).ToArray();
        Assert.Equal(4000, people.Length);
        Assert.All(people, group => Assert.Single(group, row => row["role"] == "decision_maker"));
        Assert.All(people, group => Assert.InRange(group.Count(), 1, 8));
        Assert.InRange(people.Average(group => group.Count()), 2.7, 3.3);
    }

    [Fact]
    public void A_won_referral_is_the_account_it_became()
    {
        var accounts = Run["accounts"].Rows.ToDictionary(row => row["account_id"]);
        var won = Run["referrals"].Rows.Where(row => row["won"] == "true").ToArray();
        Assert.True(won.Length > 50);
        foreach (var referral in won)
        {
            var account = accounts[referral["new_account_id"]];
            Assert.Equal(referral["referral_id"], account["referred_by_referral_id"]);
            Assert.Equal("referral", account["acquired_channel"]);
            Assert.Equal((referral["referee_company"], referral["referee_domain"]), (account["name"], account["domain"]));
            Assert.InRange(account.Date("started_on").DayNumber - DateOnly.FromDateTime(referral.Instant("closed_at").UtcDateTime).DayNumber, 0, 1);
        }
        Assert.Equal(won.Length, accounts.Values.Count(row => row["acquired_channel"] == "referral"));
        Assert.All(Run["referrals"].Rows, row => Assert.Equal(row["won"] == "true", row.Has("new_account_id") && row.Has("deal_value")));
    }

    [Fact]
    public void A_deal_is_worth_the_first_year_of_what_the_account_first_pays()
    {
        var first = Run["subscriptions"].Rows.GroupBy(row => row["account_id"]).ToDictionary(group => group.Key, group => group.MinBy(row => row["month"])!);
        var exact = 0;
        var won = Run["referrals"].Rows.Where(row => row["won"] == "true" && first.ContainsKey(row["new_account_id"])).ToArray();
        foreach (var referral in won)
        {
            var month = first[referral["new_account_id"]];
            Assert.Equal(referral["currency"], month["currency"]);
            // A few expand in their very first month.
            if (Math.Abs(referral.Number("deal_value") - 12 * month.Number("mrr")) < 0.01) exact++;
        }
        Assert.True(exact > 0.8 * won.Length, $"{exact} of {won.Length}");
    }

    [Fact]
    public void A_reward_belongs_to_a_stage_that_was_reached()
    {
        var referrals = Run["referrals"].Rows.ToDictionary(row => row["referral_id"]);
        foreach (var reward in Run["rewards"].Rows)
        {
            var referral = referrals[reward["referral_id"]];
            Assert.True(reward["stage"] == "qualified" ? referral.Has("qualified_at") : referral["won"] == "true");
            Assert.False(reward.Has("paid_at") && reward.Has("voided_at"));
            Assert.False(referral["variant"] == "control" && reward["side"] == "referrer");
        }
    }

    [Fact]
    public void Only_payers_are_billed_and_status_says_who_they_are()
    {
        var lastMonth = Run["subscriptions"].Rows.Max(row => row["month"]);
        var billed = Run["subscriptions"].Rows.Where(row => row["month"] == lastMonth).Select(row => row["account_id"]).ToHashSet();
        foreach (var account in Run["accounts"].Rows)
        {
            Assert.Equal(account["status"] is "active" or "collections", billed.Contains(account["account_id"]));
            Assert.Equal(account["status"] == "churned", account.Has("ended_on"));
        }
    }

    [Fact]
    public void Active_users_never_outnumber_the_licensed() =>
        Assert.All(Run["usage"].Rows, row => Assert.InRange(row.Number("active_users"), 0, row.Number("licensed_users")));

    [Fact]
    public void Spend_covers_every_channel_and_month_and_rates_every_day()
    {
        Assert.Equal(24 * 13, Run["spend"].Rows.Count);
        var days = Run.AsOf.DayNumber - new DateOnly(2024, 7, 1).DayNumber + 1;
        Assert.All(Run["fx_rates"].Rows.GroupBy(row => row["currency"]), group => Assert.Equal(days, group.Select(row => row["date"]).Distinct().Count()));
    }
}
