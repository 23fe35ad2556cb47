using Insights.Worker.Ingest;

namespace Insights.Worker.Tests.Ingest;

public sealed class WorkFolderTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_a_killed_load_left_is_cleared_by_the_next(bool locked)
    {
        var leftover = Leftover();
        // The operating system frees the lock of a process that was killed; the file stays.
        if (locked) File.WriteAllText(Path.Combine(leftover, ".lock"), "");
        Age(leftover);

        using var inbox = new Inbox();
        inbox.Load();

        Assert.False(Directory.Exists(leftover));
    }

    [Fact]
    public void A_load_under_way_keeps_its_folder_however_long_it_takes()
    {
        using var mine = WorkFolder.Create();
        File.WriteAllText(Path.Combine(mine.Path, "records.txt"), "rows");
        Age(mine.Path);

        WorkFolder.Create().Dispose();

        Assert.Equal("rows", File.ReadAllText(Path.Combine(mine.Path, "records.txt")));
    }

    [Fact]
    public void A_folder_that_may_just_be_being_made_is_left_alone()
    {
        var young = Leftover();
        WorkFolder.Create().Dispose();
        Assert.True(Directory.Exists(young));
        Directory.Delete(young, recursive: true);
    }

    [Fact]
    public void A_load_that_ends_leaves_nothing()
    {
        string path;
        using (var folder = WorkFolder.Create()) path = folder.Path;
        Assert.False(Directory.Exists(path));
    }

    /// <summary>A folder as loads make them, with something in it.</summary>
    static string Leftover()
    {
        var folder = Directory.CreateTempSubdirectory("insights-ingest-").FullName;
        File.WriteAllText(Path.Combine(folder, "records.txt"), "rows");
        return folder;
    }

    static void Age(string folder) => Directory.SetLastWriteTimeUtc(folder, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2));
}
