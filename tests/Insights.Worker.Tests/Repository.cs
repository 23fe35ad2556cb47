namespace Insights.Worker.Tests;

/// <summary>The checkout that the tests were built from, and the real data sets that stand beside it on some machines.</summary>
static class Repository
{
    public static string Root { get; } = FolderWith("Insights.sln")
        ?? throw new InvalidOperationException($"No Insights.sln above {AppContext.BaseDirectory}.");

    /// <summary>One of the real data sets; skips the test where they are not.</summary>
    public static string RealData(string name)
    {
        var relative = Path.Combine("shared", "data", name);
        var folder = FolderWith(relative);
        Assert.SkipWhen(folder is null, $"shared/data/{name} is not on this machine");
        return Path.Combine(folder!, relative);
    }

    /// <summary>The nearest folder above the tests that has it.</summary>
    static string? FolderWith(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Path.Exists(Path.Combine(folder.FullName, relative))) folder = folder.Parent;
        return folder?.FullName;
    }
}
