namespace Insights.Worker.Ingest;

/// <summary>What became of one file.</summary>
/// <param name="Name">Its name in the inbox.</param>
/// <param name="Table">The canonical table; null when not recognised.</param>
/// <param name="Sha256">Of the file's bytes, 64 lower-case hexadecimal digits; null when it was not read.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="RowsRead">Records in the file, the header not counted.</param>
/// <param name="RowsQuarantined">Records of which something was wrong; they are in <c>raw.quarantine</c>, whole.</param>
/// <param name="Messages">Sentences for people: what to know and what to do.</param>
public sealed record FileOutcome(
    string Name, string? Table, string? Sha256, long Bytes, FileStatus Status,
    long RowsRead, long RowsLoaded, long RowsQuarantined, IReadOnlyList<string> Messages)
{
    /// <summary>The messages, each beginning with the file's name once.</summary>
    public IEnumerable<string> NamedMessages => Messages.Select(message =>
        message.StartsWith($"{Name}: ", StringComparison.Ordinal) ? message : $"{Name}: {message}");

    /// <summary>A file that brought no row.</summary>
    public static FileOutcome Without(InboxFile file, FileStatus status, string message, string? table = null, string? sha256 = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(file.Name, table, sha256, file.Bytes, status, 0, 0, 0, [message]);
    }
}
