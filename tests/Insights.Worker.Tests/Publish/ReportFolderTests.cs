using Insights.Worker.Publish;

namespace Insights.Worker.Tests.Publish;

public sealed class ReportFolderTests : IDisposable
{
    static readonly DateOnly Monday = new(2026, 6, 29);
    readonly TemporaryFolder _root = new();

    [Fact]
    public void Nothing_is_visible_before_the_commit_and_everything_after_it()
    {
        using var folder = ReportFolder.Begin(_root.Path, Monday);
        File.WriteAllText(folder.File("a.csv"), "new");
        Assert.DoesNotContain(Names(), name => !name.StartsWith('.'));

        folder.Commit();

        Assert.Equal(["2026-06-29"], Names());
        Assert.Equal("new", File.ReadAllText(Path.Combine(folder.FinalPath, "a.csv")));
    }

    [Fact]
    public void A_folder_that_is_not_committed_leaves_the_one_before_and_nothing_else()
    {
        Publish("old");
        using (var folder = ReportFolder.Begin(_root.Path, Monday)) File.WriteAllText(folder.File("a.csv"), "new");
        Assert.Equal(["2026-06-29"], Names());
        Assert.Equal("old", Published());
    }

    [Fact]
    public void A_commit_replaces_the_run_of_the_same_date_and_leaves_other_dates_alone()
    {
        Publish("last week", Monday.AddDays(-7));
        Publish("old");
        Publish("new");
        Assert.Equal(["2026-06-22", "2026-06-29"], Names());
        Assert.Equal("new", Published());
    }

    [Fact]
    public void An_empty_output_is_refused_and_the_one_before_stands()
    {
        Publish("old");
        using (var folder = ReportFolder.Begin(_root.Path, Monday))
        {
            File.WriteAllText(folder.File("findings.json"), "");
            Assert.Contains("findings.json came out empty", Assert.Throws<IOException>(folder.Commit).Message);
        }
        Assert.Equal("old", Published());
    }

    [Fact]
    public void Killed_between_its_two_renames_the_run_before_comes_back_also_when_the_next_run_has_another_date()
    {
        Publish("old");
        Directory.Move(_root["2026-06-29"], _root[".2026-06-29.replaced"]);
        _root.Write(".2026-06-29.publishing/a.csv", "half");

        Publish("new", Monday.AddDays(7));

        Assert.Equal(["2026-06-29", "2026-07-06"], Names());
        Assert.Equal("old", Published());
    }

    [Fact]
    public void Killed_after_its_two_renames_the_new_run_stays_and_the_replaced_one_goes()
    {
        Publish("new");
        _root.Write(".2026-06-29.replaced/a.csv", "old");

        using (ReportFolder.Begin(_root.Path, Monday.AddDays(7))) { }

        Assert.Equal(["2026-06-29"], Names());
        Assert.Equal("new", Published());
    }

    [Fact]
    public void A_subfolder_is_listed_verified_and_renamed_with_the_rest()
    {
        using var folder = ReportFolder.Begin(_root.Path, Monday);
        File.WriteAllText(folder.File("a.csv"), "a");
        File.WriteAllText(folder.File("by-owner/b.csv"), "");
        Assert.Equal(["a.csv", "by-owner/b.csv"], folder.Files());
        Assert.Contains("by-owner/b.csv came out empty", Assert.Throws<IOException>(folder.Commit).Message);

        File.WriteAllText(folder.File("by-owner/b.csv"), "b");
        folder.Commit();

        Assert.Equal("b", File.ReadAllText(_root["2026-06-29/by-owner/b.csv"]));
    }

    [Theory]
    [InlineData("../b.csv")]
    [InlineData("by-owner/../../b.csv")]
    [InlineData("/etc/b.csv")]
    public void No_name_leads_out_of_the_folder(string name)
    {
        using var folder = ReportFolder.Begin(_root.Path, Monday);
        Assert.Throws<ArgumentException>(() => folder.File(name));
    }

    void Publish(string text, DateOnly? asOf = null)
    {
        using var folder = ReportFolder.Begin(_root.Path, asOf ?? Monday);
        File.WriteAllText(folder.File("a.csv"), text);
        folder.Commit();
    }

    string Published() => File.ReadAllText(_root["2026-06-29/a.csv"]);

    IEnumerable<string> Names() => Directory.GetFileSystemEntries(_root.Path).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public void Dispose() => _root.Dispose();
}
