namespace Insights.Worker.Publish;

/// <summary>
/// The folder of one run's outputs. Everything is written beside it under a hidden name and becomes visible by one
/// rename, so a reader sees the last complete run or the new one, and never half of either.
/// </summary>
public sealed class ReportFolder : IDisposable
{
    const string Publishing = ".publishing";
    const string Replaced = ".replaced";
    readonly string _final;
    readonly string _replaced;
    readonly string _staging;

    ReportFolder(string root, DateOnly asOf)
    {
        var name = asOf.ToString("yyyy-MM-dd");
        _final = Path.Combine(root, name);
        _replaced = Path.Combine(root, $".{name}{Replaced}");
        _staging = Path.Combine(root, $".{name}{Publishing}");
    }

    /// <summary>Where the run will be found once committed.</summary>
    public string FinalPath => _final;

    /// <summary>Starts a folder, clearing up after a run that was killed in the middle.</summary>
    public static ReportFolder Begin(string root, DateOnly asOf)
    {
        Directory.CreateDirectory(root);
        Recover(root);
        var folder = new ReportFolder(Path.GetFullPath(root), asOf);
        Directory.CreateDirectory(folder._staging);
        return folder;
    }

    /// <summary>The path of an output while it is being written.</summary>
    /// <param name="name">A file's name, or one in a subfolder: <c>by-owner/ask-list.csv</c>.</param>
    /// <exception cref="ArgumentException">The name leads out of the folder.</exception>
    public string File(string name)
    {
        var path = Path.GetFullPath(Path.Combine(_staging, name));
        if (!path.StartsWith(_staging + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ArgumentException($"'{name}' leads out of the run's folder.", nameof(name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Every output written so far, by name, those in subfolders with a slash whatever the machine.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(_staging, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_staging, path).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];

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

    /// <summary>Of whatever date: a run that was killed last week is not run again, but what it left must not stay.</summary>
    static void Recover(string root)
    {
        foreach (var unfinished in Directory.GetDirectories(root, ".*" + Publishing)) Directory.Delete(unfinished, recursive: true);
        foreach (var replaced in Directory.GetDirectories(root, ".*" + Replaced))
        {
            var name = Path.GetFileName(replaced)[1..^Replaced.Length];
            // Killed between the two renames of Commit: the earlier run comes back.
            if (Directory.Exists(Path.Combine(root, name))) Directory.Delete(replaced, recursive: true);
            else Directory.Move(replaced, Path.Combine(root, name));
        }
    }

    static void DeleteIfThere(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
    }
}
