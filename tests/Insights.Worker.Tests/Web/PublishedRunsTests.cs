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
    public void Without_a_folder_there_are_no_runs()
    {
        Assert.Empty(Runs.Dates());
        Assert.Null(Runs.Find("latest", "ask-list.html"));
        Assert.Null(Runs.LastFinished());
    }

    public void Dispose() => _folder.Dispose();
}
