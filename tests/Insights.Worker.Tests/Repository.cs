namespace Insights.Worker.Tests;

/// <summary>The checkout that the tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Insights.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Insights.sln above {AppContext.BaseDirectory}.");
    }
}
