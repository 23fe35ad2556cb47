using Insights.Worker.Publish;

namespace Insights.Worker.Tests.Publish;

public sealed class StagedFilesTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public void Nothing_is_seen_before_all_is_written_and_what_else_is_in_the_folder_stays()
    {
        File.WriteAllText(_folder["mine.txt"], "mine");
        File.WriteAllText(_folder["roi-report.csv"], "old");
        using var files = new StagedFiles(_folder.Path);
        File.WriteAllText(files.File("roi-report.csv"), "new");
        File.WriteAllText(files.File("roi-report.html"), "page");
        Assert.Equal(["mine.txt", "roi-report.csv"], Names());

        var written = files.Commit();

        Assert.Equal([_folder["roi-report.csv"], _folder["roi-report.html"]], written);
        Assert.Equal(("mine", "new", "page"), (Text("mine.txt"), Text("roi-report.csv"), Text("roi-report.html")));
    }

    [Fact]
    public void An_empty_file_publishes_nothing_at_all()
    {
        using (var files = new StagedFiles(_folder.Path))
        {
            File.WriteAllText(files.File("a.csv"), "rows");
            File.WriteAllText(files.File("b.csv"), "");

            Assert.Contains("b.csv came out empty", Assert.Throws<IOException>(() => files.Commit()).Message);
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void What_a_killed_one_left_is_cleared()
    {
        Directory.CreateDirectory(_folder[".publishing"]);
        File.WriteAllText(Path.Combine(_folder[".publishing"], "half.pdf"), "half");

        using (var files = new StagedFiles(_folder.Path))
        {
            File.WriteAllText(files.File("whole.pdf"), "whole");
            files.Commit();
        }

        Assert.Equal(["whole.pdf"], Names());
    }

    string Text(string name) => File.ReadAllText(_folder[name]);

    IEnumerable<string?> Names() => Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();
}
