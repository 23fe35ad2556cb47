using Insights.SampleCompany.Tests.Reading;

namespace Insights.SampleCompany.Tests;

public class TimeTests
{
    private static readonly SampleRun Run = SampleRun.Large();
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static TheoryData<string, string> Times => new()
    {
        { "accounts", "started_on ended_on" }, { "contacts", "created_on opted_out_on" }, { "invitations", "sent_at" }, { "responses", "responded_at" },
        { "tickets", "opened_at first_replied_at solved_at" },
        { "referrals", "submitted_at first_contacted_at qualified_at opportunity_at closed_at" },
        { "referrals", "submitted_at first_contacted_at disqualified_at" },
        { "rewards", "earned_on notified_at paid_at" }, { "rewards", "earned_on voided_at" }, { "subscriptions", "month" }, { "usage", "week" },
        { "spend", "month" }, { "asks", "asked_at outcome_at" }, { "exposures", "assigned_at first_exposed_at" }, { "fx_rates", "date" },
    };

    [Theory, MemberData(nameof(Times))]
    public void Nothing_is_known_after_the_as_of_day_and_stages_come_in_order(string table, string columns)
    {
        var midnight = Run.AsOf.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var end = new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight));
        foreach (var row in Run[table].Rows)
        {
            var before = DateTimeOffset.MinValue;
            foreach (var column in columns.Split(' '))
            {
                if (!row.Has(column)) continue;
                var at = row.Instant(column);
                Assert.True(at < end, $"{table}.{column} {row[column]}");
                Assert.True(at >= before, $"{table}.{column} {row[column]} comes before the stage before it: {string.Join(',', row.Fields)}");
                before = at;
            }
        }
    }

    [Fact]
    public void An_answer_comes_after_its_invitation()
    {
        var sent = Run["invitations"].Rows.ToDictionary(row => row["invitation_id"], row => row.Instant("sent_at"));
        Assert.All(Run["responses"].Rows, row => Assert.InRange((row.Instant("responded_at") - sent[row["invitation_id"]]).TotalDays, 0, 22));
    }

    [Fact]
    public void Nothing_happens_to_an_account_that_has_not_begun_or_is_over()
    {
        var accounts = Run["accounts"].Rows.ToDictionary(row => row["account_id"]);
        var accountOf = Run["contacts"].Rows.ToDictionary(row => row["contact_id"], row => accounts[row["account_id"]]);
        foreach (var (table, contact, time) in new[] { ("invitations", "contact_id", "sent_at"), ("referrals", "referrer_contact_id", "submitted_at"), ("asks", "contact_id", "asked_at") })
            Assert.All(Run[table].Rows, row => WithinLife(accountOf[row[contact]], LocalDay(row.Instant(time)), slack: table == "invitations" ? 90 : 0));
        Assert.All(Run["tickets"].Rows, row => WithinLife(accounts[row["account_id"]], LocalDay(row.Instant("opened_at")), slack: 0));
    }

    [Fact]
    public void Weeks_begin_on_Mondays_and_are_over()
    {
        Assert.All(Run["usage"].Rows, row => Assert.Equal(DayOfWeek.Monday, row.Date("week").DayOfWeek));
        Assert.All(Run["usage"].Rows, row => Assert.True(row.Date("week").AddDays(6) <= Run.AsOf));
        Assert.All(Run["subscriptions"].Rows, row => Assert.Equal(1, row.Date("month").Day));
    }

    [Fact]
    public void Asks_of_a_contact_keep_sixty_days_apart()
    {
        foreach (var asks in Run["asks"].Rows.GroupBy(row => row["contact_id"]))
        {
            var days = asks.Select(row => row.Instant("asked_at")).Order().ToArray();
            for (var i = 1; i < days.Length; i++) Assert.True((days[i] - days[i - 1]).TotalDays >= 60);
        }
    }

    [Fact]
    public void Other_zones_and_as_of_days_hold_too()
    {
        var run = SampleRun.Of(new SampleOptions { Accounts = 60, AsOf = new(2026, 3, 1), Months = 5, TimeZone = "Asia/Tokyo", Dirt = false });
        Assert.Equal("2025-11-01", run["subscriptions"].Rows.Min(row => row["month"]));
        Assert.Equal("2026-03-01", run["subscriptions"].Rows.Max(row => row["month"]));
        Assert.All(run["tickets"].Rows, row => Assert.EndsWith("+09:00", row["opened_at"]));
    }

    private static DateOnly LocalDay(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    // A survey may still go out for a ticket or referral from before the account left.
    private static void WithinLife(DataRow account, DateOnly day, int slack)
    {
        Assert.True(day >= account.Date("started_on"), $"{account["account_id"]} begins {account["started_on"]}, something happens on {day}");
        if (account.Has("ended_on")) Assert.True(day < account.Date("ended_on").AddDays(slack), $"{account["account_id"]} ends {account["ended_on"]}, something happens on {day}");
    }
}
