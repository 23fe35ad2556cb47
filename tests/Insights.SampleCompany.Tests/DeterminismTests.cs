using Insights.SampleCompany.Tests.Reading;

namespace Insights.SampleCompany.Tests;

public class DeterminismTests
{
    private static readonly SampleOptions Options = new() { Accounts = 120, Seed = 5 };

    [Fact]
    public void The_same_options_give_the_same_bytes() => Assert.Equal(SampleRun.Hashes(Options), SampleRun.Hashes(Options with { }));

    [Fact]
    public void Another_seed_gives_another_company()
    {
        var (one, other) = (SampleRun.Hashes(Options), SampleRun.Hashes(Options with { Seed = 6 }));
        Assert.Equal(one.Keys, other.Keys);
        foreach (var file in one.Keys) Assert.True(one[file] != other[file] || file.EndsWith("parameters.json"), file);
    }

    [Fact]
    public void Dirt_spoils_files_and_leaves_the_world_as_it_was()
    {
        var (dirty, clean) = (SampleRun.Hashes(Options), SampleRun.Hashes(Options with { Dirt = false }));
        Assert.Equal(dirty["inbox/fx_rates.csv"], clean["inbox/fx_rates.csv"]);
        Assert.Equal(dirty["truth/contacts.csv"], clean["truth/contacts.csv"]);
        Assert.NotEqual(dirty["inbox/tickets-2024-h2.csv"], clean["inbox/tickets-2024-h2.csv"]);
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public void Tables_that_are_left_out_leave_the_others_as_they_are(bool dirt)
    {
        var options = Options with { Dirt = dirt };
        var (all, few) = (SampleRun.Hashes(options), SampleRun.Hashes(options with { Tables = ["asks", "contacts"], TruthOfPeople = false }));
        Assert.Equal(["inbox/asks.csv", "inbox/contacts.csv", "truth/asks.csv", "truth/dirt.csv", "truth/parameters.json"], few.Keys);
        Assert.All(few.Where(file => file.Key != "truth/dirt.csv"), file => Assert.Equal(all[file.Key], file.Value));
    }

    [Fact]
    public void A_table_that_nobody_knows_is_refused() => Assert.Contains(
        "There is no table 'ask' to write; there are accounts, contacts,",
        Assert.Throws<ArgumentException>(() => SampleRun.Hashes(Options with { Tables = ["ask"] })).Message);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(17), InlineData(300)]
    public void As_many_accounts_come_as_were_asked_for(int accounts)
    {
        var run = SampleRun.Of(new SampleOptions { Accounts = accounts, Dirt = accounts == 300 });
        Assert.Equal(accounts, run.Summary.Accounts);
        Assert.Equal(accounts, run["accounts"].Rows.Select(row => row["account_id"]).Distinct().Count());
    }

    [Theory]
    [InlineData(0, 24), InlineData(10, 2)]
    public void Impossible_sizes_are_refused(int accounts, int months) => Assert.Throws<ArgumentOutOfRangeException>(
        () => SampleCompany.Write(new SampleOptions { Accounts = accounts, Months = months }, Path.Combine(Path.GetTempPath(), "never-made")));

    [Fact]
    public void Nothing_of_the_truth_is_in_the_inbox()
    {
        var run = SampleRun.Small();
        var hidden = new[] { "satisfaction", "doer", "p_churn_90d", "p_refer_90d_asked", "mean_satisfaction", "best_variant", "segment" };
        foreach (var table in SampleRun.TableNames) Assert.Empty(run[table].Columns.Intersect(hidden));
        Assert.All(Directory.GetFiles(run.Inbox), file => Assert.Contains(DataTable.TableOf(file), SampleRun.TableNames));
    }
}
