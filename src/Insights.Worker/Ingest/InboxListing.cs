namespace Insights.Worker.Ingest;

/// <summary>What is in the inbox: files to load, in ordinal order of their names, and entries that are left alone.</summary>
/// <param name="Ready">Settled files.</param>
/// <param name="Left">Everything else, with the reason.</param>
sealed record InboxListing(IReadOnlyList<InboxFile> Ready, IReadOnlyList<FileOutcome> Left)
{
    static readonly string[] TemporaryEndings = [".part", ".partial", ".tmp", ".crdownload", ".download", ".filepart"];

    /// <param name="settle">A file written to more recently gets a second look this much later.</param>
    /// <exception cref="InboxMissingException">There is no such folder.</exception>
    public static InboxListing Look(string inbox, TimeSpan settle, CancellationToken ct)
    {
        if (!Directory.Exists(inbox)) throw new InboxMissingException(inbox);
        var left = new List<FileOutcome>();
        var files = new List<InboxFile>();
        foreach (var entry in new DirectoryInfo(inbox).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var file = entry is FileInfo ? InboxFile.Look(entry.FullName) : null;
            if (ReasonToPassOver(entry) is { } reason) left.Add(FileOutcome.Without(file ?? Folder(entry), FileStatus.PassedOver, reason));
            else if (file is not null) files.Add(file);
        }

        AwaitYoungest(files, settle, ct);
        foreach (var file in files.Where(file => file.HasChanged()))
            left.Add(FileOutcome.Without(file, FileStatus.StillBeingWritten, "It is still being written; the next run loads it."));
        return new([.. files.Where(file => left.All(outcome => outcome.Name != file.Name))], left);
    }

    static InboxFile Folder(FileSystemInfo entry) => new(entry.FullName, entry.Name, 0, entry.LastWriteTimeUtc);

    static string? ReasonToPassOver(FileSystemInfo entry) =>
        entry is DirectoryInfo ? "It is a folder; put the files themselves into the inbox."
        : entry.Name.StartsWith('.') ? "Its name begins with a dot, so it is hidden."
        : entry.Name.StartsWith("~$", StringComparison.Ordinal) ? "It is an office program's lock file."
        : TemporaryEndings.Any(ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? "Its name is that of a copy under way."
        : null;

    /// <summary>Waits once until the youngest file has had time to settle, so that a change would show.</summary>
    static void AwaitYoungest(List<InboxFile> files, TimeSpan settle, CancellationToken ct)
    {
        // A file's time comes from the machine's clock, so it is compared with that one, never with the run's.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var youngest = files.Select(file => now - file.Modified).Where(age => age < settle).DefaultIfEmpty(settle).Min();
        var wait = settle - (youngest < TimeSpan.Zero ? TimeSpan.Zero : youngest);
        if (wait > TimeSpan.Zero) Task.Delay(wait, TimeProvider.System, ct).GetAwaiter().GetResult();
    }
}
