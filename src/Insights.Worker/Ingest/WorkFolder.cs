namespace Insights.Worker.Ingest;

/// <summary>
/// A folder for the copies that one load makes, gone with it. A killed load leaves its folder behind; the next one, of any
/// warehouse, clears it. A lock of the operating system's on a file within tells a leftover from the folder of a load under
/// way, because it ends with the process that holds it.
/// </summary>
sealed class WorkFolder : IDisposable
{
    const string Prefix = "insights-ingest-", LockName = ".lock";

    /// <summary>A younger folder may be one whose maker is about to lock it.</summary>
    static readonly TimeSpan Making = TimeSpan.FromMinutes(1);

    readonly DirectoryInfo _folder;
    readonly FileStream _lock;

    WorkFolder(DirectoryInfo folder)
    {
        _folder = folder;
        _lock = new FileStream(LockOf(folder), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    public string Path => _folder.FullName;

    /// <summary>Makes one in the temporary directory, after clearing what killed loads left there.</summary>
    public static WorkFolder Create()
    {
        ClearLeftovers();
        return new(Directory.CreateTempSubdirectory(Prefix));
    }

    public void Dispose()
    {
        using (_lock) _folder.Delete(recursive: true);
    }

    static void ClearLeftovers()
    {
        var before = (TimeProvider.System.GetUtcNow() - Making).UtcDateTime;
        foreach (var folder in new DirectoryInfo(System.IO.Path.GetTempPath()).EnumerateDirectories(Prefix + "*"))
        {
            if (folder.LastWriteTimeUtc >= before) continue;
            try
            {
                using var free = new FileStream(LockOf(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                folder.Delete(recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A load under way holds the lock, the folder is another user's, or another load has just cleared it.
            }
        }
    }

    static string LockOf(DirectoryInfo folder) => System.IO.Path.Combine(folder.FullName, LockName);
}
