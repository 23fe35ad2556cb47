namespace Insights.Models.Tests;

/// <summary>The public data sets that lie outside the project; a test on them is skipped where they are missing.</summary>
static class RealData
{
    internal static string Find(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            foreach (var shared in new[] { Path.Combine(folder.FullName, "shared", "data"), Path.Combine(folder.FullName, "..", "shared", "data") })
                if (File.Exists(Path.Combine(shared, file))) return Path.Combine(shared, file);
        Assert.Skip($"shared/data/{file} is not there.");
        return "";
    }
}
