namespace Insights.Worker.Ingest;

/// <summary>A file of the inbox as it was when looked at.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its name without the folder.</param>
/// <param name="Modified">UTC, by the file system's clock.</param>
public sealed record InboxFile(string Path, string Name, long Bytes, DateTime Modified)
{
    /// <summary>The file as it is now; null when it is gone.</summary>
    public static InboxFile? Look(string path)
    {
        var info = new FileInfo(path);
        return info.Exists ? new(path, info.Name, info.Length, info.LastWriteTimeUtc) : null;
    }

    /// <summary>Whether it is gone or has changed since.</summary>
    public bool HasChanged() => Look(Path) is not { } now || now.Bytes != Bytes || now.Modified != Modified;
}
