using Insights.Models.Units;
using Insights.SampleCompany.Tests.Reading;

namespace Insights.SampleCompany.Tests;

public class ContractTests
{
    private static readonly Dictionary<string, string> Columns = new()
    {
        ["accounts"] = "account_id name domain industry employees country plan status owner_email started_on ended_on acquired_channel referred_by_referral_id",
        ["contacts"] = "contact_id account_id name email role language created_on opted_out_on",
        ["invitations"] = "invitation_id contact_id survey channel sent_at",
        ["responses"] = "response_id contact_id email survey invitation_id responded_at nps_score csat_score comment channel language told_count",
        ["tickets"] = "ticket_id account_id contact_id opened_at first_replied_at solved_at status priority category csat_score reopened_count subject body channel",
        ["referrals"] = "referral_id referrer_contact_id programme referee_company referee_domain referee_email mechanism introduction channel campaign experiment variant submitted_at first_contacted_at qualified_at opportunity_at closed_at disqualified_at disqualified_reason won deal_value currency new_account_id",
        ["rewards"] = "reward_id referral_id side kind stage amount currency earned_on notified_at paid_at voided_at",
        ["subscriptions"] = "account_id month mrr currency",
        ["usage"] = "account_id week active_users licensed_users key_actions",
        ["spend"] = "month channel kind amount currency",
        ["asks"] = "ask_id contact_id asked_at asked_by channel variant outcome outcome_at held_out",
        ["exposures"] = "experiment contact_id variant assigned_at first_exposed_at predicted_uptake",
        ["fx_rates"] = "date currency rate",
    };

    public static TheoryData<string> Tables => [.. SampleRun.TableNames];

    [Theory, MemberData(nameof(Tables))]
    public void A_table_has_the_contract_s_columns_and_rows(string table)
    {
        var read = SampleRun.Small()[table];
        Assert.NotEmpty(read.Rows);
        Assert.Equal(Columns[table].Split(' ').Order(), read.Columns.Order());
    }

    [Theory]
    [InlineData("accounts", "status", "trial active collections churned")]
    [InlineData("contacts", "role", "decision_maker champion user other")]
    [InlineData("contacts", "language", "en ja ru")]
    [InlineData("invitations", "survey", "relationship transactional programme")]
    [InlineData("responses", "survey", "relationship transactional programme")]
    [InlineData("responses", "nps_score", " 0 1 2 3 4 5 6 7 8 9 10")]
    [InlineData("responses", "csat_score", " 1 2 3 4 5")]
    [InlineData("tickets", "status", "open pending solved closed")]
    [InlineData("tickets", "priority", "low normal high urgent")]
    [InlineData("tickets", "csat_score", " 1 2 3 4 5")]
    [InlineData("referrals", "programme", "customer partner")]
    [InlineData("referrals", "mechanism", "link form portal email verbal")]
    [InlineData("referrals", "introduction", "strong weak none")]
    [InlineData("referrals", "won", " true false")]
    [InlineData("rewards", "side", "referrer referee")]
    [InlineData("rewards", "kind", "credit cash gift_card discount perk donation")]
    [InlineData("rewards", "stage", "qualified closed")]
    [InlineData("spend", "kind", "media sales operations tooling")]
    [InlineData("spend", "channel", "paid_search content events outbound partner referral")]
    [InlineData("accounts", "acquired_channel", "paid_search content events outbound partner referral")]
    [InlineData("asks", "outcome", " pending no_answer declined accepted referred")]
    [InlineData("asks", "held_out", "true false")]
    [InlineData("exposures", "variant", "control cash account_credit gift_card priority_support donation")]
    [InlineData("subscriptions", "currency", "EUR USD GBP JPY")]
    public void A_column_takes_each_allowed_value_and_no_other(string table, string column, string allowed) =>
        Assert.Equal(allowed.Split(' ').Order(), SampleRun.Large()[table].Rows.Select(row => row[column]).Distinct().Order());

    [Theory]
    [InlineData("subscriptions", "mrr"), InlineData("rewards", "amount"), InlineData("spend", "amount"), InlineData("referrals", "deal_value")]
    public void Money_has_its_currency_s_decimals(string table, string amount)
    {
        foreach (var row in SampleRun.Small()[table].Rows.Where(row => row.Has(amount)))
        {
            var point = row[amount].IndexOf('.');
            Assert.Equal(Currency.All[row["currency"]], point < 0 ? 0 : row[amount].Length - point - 1);
            Assert.True(row.Number(amount) >= 0);
        }
    }

    [Fact]
    public void An_answer_has_a_score_and_an_industry_has_customers()
    {
        Assert.All(SampleRun.Large()["responses"].Rows, row => Assert.True(row.Has("nps_score") || row.Has("csat_score")));
        Assert.True(SampleRun.Large()["accounts"].Rows.GroupBy(row => row["industry"]).All(group => group.Count() > 50));
    }

    [Fact]
    public void The_folder_mixes_formats_and_splits_what_is_large()
    {
        var names = SampleRun.Small().Summary.Files.Select(file => file.Name).ToArray();
        Assert.Contains(names, name => name.EndsWith(".csv.gz"));
        Assert.Contains(names, name => name.EndsWith(".tsv"));
        Assert.Contains(names, name => name.EndsWith(".jsonl"));
        Assert.Equal(8, names.Count(name => name.StartsWith("responses-")));
        Assert.Equal(4, names.Count(name => name.StartsWith("tickets-")));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public void The_summary_counts_the_rows_of_each_file(bool dirt)
    {
        var run = SampleRun.Small(dirt);
        foreach (var file in run.Summary.Files) Assert.Equal(file.Rows, run[file.Table].Rows.Count(row => row.File == file.Name));
        Assert.Equal(run.Summary.Files.Select(file => file.Name), Directory.GetFiles(run.Inbox).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
