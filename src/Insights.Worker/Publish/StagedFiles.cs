namespace Insights.Worker.Publish;

/// <summary>
/// Files that appear in a folder together with others already there: written under a hidden folder inside it, then each renamed into place.
/// Whatever was killed in between leaves the old files or the new ones, and never half of one.
/// </summary>
public sealed class StagedFiles : IDisposable
{
    readonly string _folder;
    readonly string _staging;

    /// <param name="folder">Made when it is not there.</param>
    public StagedFiles(string folder)
    {
        _folder = Path.GetFullPath(folder);
        _staging = Path.Combine(_folder, ".publishing");
        if (Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true);
        Directory.CreateDirectory(_staging);
    }

    /// <summary>The path of a file while it is being written.</summary>
    public string File(string name) => Path.Combine(_staging, name);

    /// <summary>Puts every file into place; gives their paths there.</summary>
    /// <exception cref="IOException">A file is empty, or can't be renamed.</exception>
    public IReadOnlyList<string> Commit()
    {
        var written = Directory.GetFiles(_staging).Order(StringComparer.Ordinal).ToList();
        if (written.FirstOrDefault(path => new FileInfo(path).Length == 0) is { } empty)
            throw new IOException($"{Path.GetFileName(empty)} came out empty, so nothing was published. Is the disk full?");
        return [.. written.Select(Place)];

        string Place(string path)
        {
            var final = Path.Combine(_folder, Path.GetFileName(path));
            System.IO.File.Move(path, final, overwrite: true);
            return final;
        }
    }

    /// <summary>Throws away what was not committed.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true);
    }
}
