namespace Insights.Worker.Tests.Ingest;

/// <summary>Finds files of the project, and the real data sets that stand beside it on some machines.</summary>
public static class Repository
{
    /// <summary>A path below the first folder above the tests that has it; null when none has.</summary>
    public static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, relative);
            if (File.Exists(path) || Directory.Exists(path)) return path;
        }

        return null;
    }

    /// <summary>One of the real data sets; skips the test where they are not.</summary>
    public static string RealData(string name)
    {
        var path = Find(Path.Combine("shared", "data", name));
        Assert.SkipWhen(path is null, $"shared/data/{name} is not on this machine");
        return path!;
    }
}
