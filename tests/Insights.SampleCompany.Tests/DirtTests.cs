using System.Globalization;
using Insights.SampleCompany.Tests.Reading;

namespace Insights.SampleCompany.Tests;

/// <summary>The mistakes are found again in the files by their own marks, and counted against what the summary says.</summary>
public class DirtTests
{
    private static readonly SampleRun Run = SampleRun.Of(new SampleOptions { Accounts = 2000, Seed = 11 });

    private static int Said(string table, params string[] reasons) =>
        Run.Summary.Dirt.Where(count => count.Table == table && reasons.Contains(count.Reason)).Sum(count => count.Count);

    [Fact]
    public void A_clean_company_has_none()
    {
        Assert.Empty(SampleRun.Large().Summary.Dirt);
        Assert.Empty(SampleRun.Large().TrueValues("dirt").Rows);
    }

    [Theory]
    [InlineData("accounts", 1), InlineData("contacts", 1), InlineData("invitations", 1), InlineData("responses", 1), InlineData("tickets", 1)]
    [InlineData("referrals", 1), InlineData("rewards", 1), InlineData("subscriptions", 2), InlineData("usage", 2), InlineData("asks", 1), InlineData("exposures", 2)]
    public void Duplicates_and_corrections_are_the_rows_beyond_one_for_each_key(string table, int keyColumns)
    {
        var rows = Run[table].Rows;
        // A row whose key column was spoiled is not a row of that key; no flaw spoils a key.
        var keys = rows.Select(row => string.Join('|', row.Fields[..keyColumns])).Distinct().Count();
        var same = rows.GroupBy(row => string.Join('|', row.Fields)).Sum(group => group.Count() - 1);
        Assert.True(Said(table, "duplicate_row") > 0);
        Assert.Equal(Said(table, "duplicate_row"), same);
        Assert.Equal(Said(table, "duplicate_row", "corrected_later"), rows.Count - keys);
    }

    [Theory]
    [InlineData("responses", "nps_score", "11", "score_above_10"), InlineData("responses", "nps_score", "6.5", "score_not_whole")]
    [InlineData("responses", "responded_at", "", "missing_required_value"), InlineData("responses", "contact_id", "C-9999999", "unknown_contact")]
    [InlineData("tickets", "opened_at", "", "missing_required_value"), InlineData("invitations", "sent_at", "", "missing_required_value")]
    [InlineData("referrals", "referee_company", "", "missing_required_value"), InlineData("subscriptions", "currency", "XBT", "unknown_currency")]
    [InlineData("subscriptions", "mrr", "n.a. yet", "bad_number")]
    public void A_wrong_value_stands_as_often_as_the_summary_says(string table, string column, string value, string reason)
    {
        Assert.True(Said(table, reason) > 0);
        Assert.Equal(Said(table, reason), Run[table].Rows.Count(row => row[column] == value));
    }

    [Theory]
    [InlineData("responses", "responded_at"), InlineData("tickets", "opened_at")]
    public void Bad_dates_are_those_that_no_calendar_has(string table, string column) => Assert.Equal(Said(table, "bad_date"), Run[table].Rows.Count(
        row => row.Has(column) && !DateTimeOffset.TryParse(row[column], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));

    [Fact]
    public void Anonymous_answers_and_capitals_are_counted()
    {
        static bool Shouts(DataRow row) => row.Has("email") && row["email"] == row["email"].ToUpperInvariant();
        Assert.Equal(Said("responses", "anonymous"), Run["responses"].Rows.Count(row => !row.Has("contact_id") && !row.Has("email")));
        Assert.Equal(Said("responses", "email_in_capitals"), Run["responses"].Rows.Count(Shouts));
        Assert.Equal(Said("contacts", "email_in_capitals"), Run["contacts"].Rows.Count(Shouts));
    }

    [Fact]
    public void Referrals_before_the_account_existed_are_counted()
    {
        var accounts = Run["accounts"].Rows.GroupBy(row => row["account_id"]).ToDictionary(group => group.Key, group => group.Last());
        var start = Run["contacts"].Rows.GroupBy(row => row["contact_id"]).ToDictionary(group => group.Key, group => accounts[group.Last()["account_id"]].Date("started_on"));
        var early = Run["referrals"].Rows.Count(row => DateOnly.FromDateTime(row.Instant("submitted_at").Date) < start[row["referrer_contact_id"]].AddDays(-1));
        Assert.True(early > 0);
        Assert.Equal(Said("referrals", "before_the_account"), early);
    }

    [Fact]
    public void The_later_row_of_a_corrected_key_is_the_one_a_clean_company_has()
    {
        var clean = SampleRun.Of(Run.Options with { Dirt = false })["accounts"].ByKey("account_id");
        foreach (var group in Run["accounts"].Rows.GroupBy(row => row["account_id"]))
            Assert.Equal(clean[group.Key].Fields, group.Last().Fields[..^1]);
        Assert.Contains(Run["accounts"].Rows, row => row["owner_email"].StartsWith("former."));
    }

    [Fact]
    public void Peculiar_files_are_peculiar()
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(Run.Inbox, "contacts.csv"))[..3]);
        Assert.Contains("\r\n", File.ReadAllText(Path.Combine(Run.Inbox, "referrals.csv")));
        Assert.DoesNotContain("\r\n", File.ReadAllText(Path.Combine(Run.Inbox, "rewards.csv")));
        Assert.Contains("crm_id", Run["accounts"].Columns);
        Assert.DoesNotContain("crm_id", SampleRun.Large()["accounts"].Columns);
    }

    [Fact]
    public void The_ledger_names_every_mistake_that_the_summary_counts()
    {
        var ledger = Run.TrueValues("dirt").Rows;
        Assert.Equal(Run.Summary.Dirt.Sum(count => count.Count), ledger.Count);
        Assert.All(Run.Summary.Dirt, count => Assert.Equal(count.Count,
            ledger.Count(row => row["file"] == count.File && row["reason"] == count.Reason && row["treatment"] == count.Treatment.ToString())));
    }

    [Fact]
    public void The_demo_s_size_shows_every_kind_of_mistake()
    {
        var kinds = SampleRun.Of(new SampleOptions()).Summary.Dirt.Select(count => (count.Table, count.Reason)).Distinct();
        Assert.Empty(Run.Summary.Dirt.Select(count => (count.Table, count.Reason)).Distinct().Except(kinds));
    }
}
