using Insights.Worker.Web;

namespace Insights.Worker.Tests.Web;

public sealed class PublishedRunsTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    PublishedRuns Runs => new(_folder["out"]);

    [Fact]
    public void Newest_runs_come_first_and_unfinished_ones_not_at_all()
    {
        _folder.Write("out/2026-09-28/run.json", "{}");
        _folder.Write("out/2026-10-05/run.json", "{}");
        _folder.Write("out/2026-10-12/ask-list.html", "no record yet");
        _folder.Write("out/.2026-10-19.tmp/run.json", "{}");
        Assert.Equal([new DateOnly(2026, 10, 5), new DateOnly(2026, 9, 28)], Runs.Dates());
    }

    [Fact]
    public void Latest_is_the_newest_date()
    {
        _folder.Write("out/2026-09-28/run.json", "old");
        _folder.Write("out/2026-10-05/run.json", "new");
        Assert.Equal("new", File.ReadAllText(Runs.Find("latest", "run.json")!.Path));
        Assert.Equal("old", File.ReadAllText(Runs.Find("2026-09-28", "run.json")!.Path));
    }

    [Theory]
    [InlineData("2026-10-05", "../secret.html")]
    [InlineData("2026-10-05", "..")]
    [InlineData("..", "secret.html")]
    [InlineData("2026-10-05/..", "secret.html")]
    [InlineData("2026-10-05", "/etc/passwd")]
    [InlineData("2026-10-05", "notes.txt")]
    [InlineData("2026-10-05", "link.html")]
    [InlineData("2026-10-05", "RUN.JSON")]
    [InlineData("20261005", "run.json")]
    [InlineData("", "")]
    public void Nothing_but_the_published_files_can_be_asked_for(string date, string name)
    {
        _folder.Write("out/2026-10-05/run.json", "{}");
        _folder.Write("out/2026-10-05/notes.txt", "not for readers");
        var secret = _folder.Write("out/secret.html", "secret");
        File.CreateSymbolicLink(_folder["out/2026-10-05/link.html"], secret);
        Assert.Null(Runs.Find(date, name));
    }

    [Fact]
    public void An_owners_table_is_found_by_its_name_within_its_run()
    {
        _folder.Write("out/2026-10-05/run.json", "{}");
        _folder.Write("out/2026-10-05/by-owner/ask-list-ann@example.com.csv", "a");
        Assert.Equal(["ask-list-ann@example.com.csv"], Runs.OwnerFiles(new DateOnly(2026, 10, 5)).Select(file => file.Name));
        Assert.Equal("a", File.ReadAllText(Runs.FindOwnerFile("latest", "ask-list-ann@example.com.csv")!.Path));
        Assert.Null(Runs.Find("latest", "ask-list-ann@example.com.csv"));
        Assert.DoesNotContain(Runs.Files(new DateOnly(2026, 10, 5)), file => file.Name.Contains("ask-list", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-10-05", "../run.json")]
    [InlineData("2026-10-05", "../../secret.csv")]
    [InlineData("2026-10-05", "..")]
    [InlineData("2026-10-05", ".")]
    [InlineData("2026-10-05", "link.csv")]
    [InlineData("2026-10-05", "deeper/secret.csv")]
    [InlineData("2026-10-05", "notes.txt")]
    [InlineData("2026-10-05/by-owner", "ask-list-ann.csv")]
    [InlineData("..", "secret.csv")]
    [InlineData("2026-09-28", "secret.csv")]
    public void Nothing_but_the_owners_tables_can_be_asked_for(string date, string name)
    {
        _folder.Write("out/2026-10-05/run.json", "{}");
        _folder.Write("out/2026-10-05/by-owner/ask-list-ann.csv", "a");
        _folder.Write("out/2026-10-05/by-owner/notes.txt", "not for readers");
        _folder.Write("out/2026-10-05/by-owner/deeper/secret.csv", "secret");
        var secret = _folder.Write("out/secret.csv", "secret");
        File.CreateSymbolicLink(_folder["out/2026-10-05/by-owner/link.csv"], secret);
        // A whole folder that is a link elsewhere.
        _folder.Write("out/2026-09-28/run.json", "{}");
        Directory.CreateSymbolicLink(_folder["out/2026-09-28/by-owner"], _folder["out"]);
        Assert.Null(Runs.FindOwnerFile(date, name));
    }

    [Fact]
    public void Without_a_folder_there_are_no_runs()
    {
        Assert.Empty(Runs.Dates());
        Assert.Null(Runs.Find("latest", "ask-list.html"));
        Assert.Null(Runs.LastFinished());
    }

    public void Dispose() => _folder.Dispose();
}
