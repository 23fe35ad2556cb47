namespace Insights.Worker.Publish;

/// <summary>
/// The folder of one run's outputs. Everything is written beside it under a hidden name and becomes visible by one
/// rename, so a reader sees the last complete run or the new one, and never half of either.
/// </summary>
public sealed class ReportFolder : IDisposable
{
    readonly string _final;
    readonly string _replaced;
    readonly string _staging;

    ReportFolder(string root, DateOnly asOf)
    {
        var name = asOf.ToString("yyyy-MM-dd");
        _final = Path.Combine(root, name);
        _replaced = Path.Combine(root, $".{name}.replaced");
        _staging = Path.Combine(root, $".{name}.publishing");
    }

    /// <summary>Where the run will be found once committed.</summary>
    public string FinalPath => _final;

    /// <summary>Starts a folder, clearing up after a run that was killed in the middle.</summary>
    public static ReportFolder Begin(string root, DateOnly asOf)
    {
        Directory.CreateDirectory(root);
        var folder = new ReportFolder(Path.GetFullPath(root), asOf);
        folder.Recover();
        Directory.CreateDirectory(folder._staging);
        return folder;
    }

    /// <summary>The path of an output while it is being written.</summary>
    public string File(string name) => Path.Combine(_staging, name);

    /// <summary>Every output written so far, by name.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(_staging).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>Makes the outputs visible in place of those of an earlier run of the same date.</summary>
    /// <exception cref="IOException">An output is empty, or the folder can't be renamed.</exception>
    public void Commit()
    {
        if (Files().FirstOrDefault(name => new FileInfo(File(name)).Length == 0) is { } empty)
            throw new IOException($"{empty} came out empty, so nothing was published. Is the disk full?");
        if (Directory.Exists(_final)) Directory.Move(_final, _replaced);
        Directory.Move(_staging, _final);
        DeleteIfThere(_replaced);
    }

    /// <summary>Throws away what was not committed; what was published before stands.</summary>
    public void Dispose() => DeleteIfThere(_staging);

    void Recover()
    {
        DeleteIfThere(_staging);
        // Killed between the two renames of Commit: the earlier run comes back.
        if (Directory.Exists(_replaced) && !Directory.Exists(_final)) Directory.Move(_replaced, _final);
        DeleteIfThere(_replaced);
    }

    static void DeleteIfThere(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
    }
}
