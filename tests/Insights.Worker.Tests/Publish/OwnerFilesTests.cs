using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Publish;

namespace Insights.Worker.Tests.Publish;

/// <summary>The list as each owner gets it.</summary>
public sealed class OwnerFilesTests : IDisposable
{
    static readonly DateOnly Monday = new(2026, 6, 29);
    readonly TemporaryFolder _root = new();

    [Fact]
    public void Each_owner_gets_those_to_ask_and_nobody_held_out()
    {
        var folder = Write(Row("c1", "ann@example.com"), Row("c2", "bob@example.com"), Row("c3", "ann@example.com") with { HeldOut = true }, Row("c4", "cy@example.com") with { HeldOut = true });

        Assert.Equal(["ask-list-ann@example.com.csv", "ask-list-bob@example.com.csv"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Assert.Equal(["c1"], PublishedFiles.Rows(folder, "ask-list-ann@example.com.csv").Select(row => row["contact_id"]));
    }

    [Fact]
    public void A_row_has_reasons_and_cautions_in_words_and_two_columns_to_fill_in()
    {
        var folder = Write(Row("00123", "ann@example.com") with
        {
            Contact = "=1+1", Account = "ACME;@x", Reasons = ["answered 10", "champion"], Avoid = ["two tickets open"], ExpectedValue = 12.346, LastAskedOn = Monday,
        });

        var row = PublishedFiles.Rows(folder, "ask-list-ann@example.com.csv").Single();
        Assert.Equal(("'00123", "'=1+1", "ACME;'@x", "answered 10; champion", "two tickets open", "12.35", "2026-06-29", "", ""),
            (row["contact_id"], row["contact"], row["account"], row["reasons"], row["avoid"], row["expected_value"], row["last_asked_on"], row["outcome"], row["outcome_on"]));
    }

    [Theory]
    [InlineData("ann@example.com", "ask-list-ann@example.com.csv")]
    [InlineData("unassigned", "ask-list-unassigned.csv")]
    [InlineData("con", "ask-list-con.csv")]
    [InlineData("../../etc/passwd", "ask-list-..-..-etc-passwd-[0-9a-f]{8}.csv")]
    [InlineData("a:b*c?d|e", "ask-list-a-b-c-d-e-[0-9a-f]{8}.csv")]
    [InlineData("почта@пример.рф", "ask-list------@------.---[0-9a-f]{8}.csv")]
    public void Names_are_those_every_file_system_takes(string owner, string name) =>
        Assert.Matches($@"\A{name.Replace(".", @"\.").Replace("+", @"\+")}\z", new OwnerFileNames().Of(owner));

    [Fact]
    public void Owners_whose_names_collapse_to_one_get_two_files()
    {
        var names = new OwnerFileNames();
        string[] owners = ["a b@x", "a/b@x", "a-b@x", new('x', 300), new string('x', 300) + "y", "日本", "中国"];
        var given = owners.Select(names.Of).ToList();
        Assert.Equal(owners.Length, given.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(given, name => Assert.True(name.Length < 140));
    }

    string Write(params AskRow[] rows)
    {
        using var folder = ReportFolder.Begin(_root.Path, Monday);
        var summary = new AskSummary { Considered = 0, Eligible = 0, Chosen = 0, HeldOut = 0, Excluded = [], LeftOut = [], Notes = [] };
        OwnerFiles.Write(folder, new AskList(Monday, rows, summary), Currency.Of("EUR"));
        folder.Commit();
        return Path.Combine(folder.FinalPath, OwnerFiles.Folder);
    }

    static AskRow Row(string contact, string owner) => new()
    {
        Rank = 1, ContactId = contact, AccountId = "a", Email = $"{contact}@example.com", OwnerEmail = owner, Score = 0.5, ScoreKind = ScoreKind.Rules,
        Channel = "email", Reasons = [], Avoid = [], HeldOut = false, FirstTime = true,
    };

    public void Dispose() => _root.Dispose();
}
