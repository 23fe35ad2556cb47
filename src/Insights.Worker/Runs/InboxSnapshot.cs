namespace Insights.Worker.Runs;

/// <summary>What lay in the inbox at one moment: each file's size and time, which tell a change without reading it.</summary>
sealed record InboxSnapshot(IReadOnlyDictionary<string, (long Size, DateTime Written)> Files)
{
    public static InboxSnapshot Empty { get; } = new(new Dictionary<string, (long, DateTime)>());

    public int Count => Files.Count;

    /// <summary>An inbox that is not there is an empty one; names beginning with a dot are someone's unfinished uploads.</summary>
    public static InboxSnapshot Of(string inbox) => !Directory.Exists(inbox) ? Empty : new(new DirectoryInfo(inbox)
        .EnumerateFiles()
        .Where(file => !file.Name.StartsWith('.'))
        .ToDictionary(file => file.Name, file => (file.Length, file.LastWriteTimeUtc)));

    /// <summary>Files that the other listing did not have, or had with another size or time.</summary>
    public int NewSince(InboxSnapshot other) =>
        Files.Count(file => !other.Files.TryGetValue(file.Key, out var before) || before != file.Value);
}
