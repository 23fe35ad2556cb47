using System.Globalization;

namespace Insights.Worker.Web;

/// <summary>
/// The runs published under a folder. A request's text never becomes a path: it is compared with the names that are
/// there, so nothing outside the folders, and no kind of file not meant for readers, can be asked for.
/// </summary>
public sealed class PublishedRuns(string folder)
{
    /// <summary>The folder within a run that has a table for each owner.</summary>
    public const string ByOwner = "by-owner";

    static readonly Dictionary<string, string> ContentTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".pdf"] = "application/pdf",
        [".csv"] = "text/csv; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
    };

    /// <summary>As-of dates with a finished run, newest first. A folder that is still being written has another name and no record.</summary>
    public IReadOnlyList<DateOnly> Dates()
    {
        if (!Directory.Exists(folder)) return [];
        return [.. new DirectoryInfo(folder).EnumerateDirectories()
            .Where(run => run.LinkTarget is null && File.Exists(Path.Combine(run.FullName, "run.json")))
            .Select(run => DateOnly.TryParseExact(run.Name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null)
            .OfType<DateOnly>()
            .OrderDescending()];
    }

    /// <summary>The files of a run that may be shown, by name.</summary>
    public IReadOnlyList<PublishedFile> Files(DateOnly date) => In(new DirectoryInfo(Run(date)));

    /// <summary>A run's tables for single owners, by name.</summary>
    public IReadOnlyList<PublishedFile> OwnerFiles(DateOnly date) => In(new DirectoryInfo(Path.Combine(Run(date), ByOwner)));

    /// <summary>A file of a run; null when there is none of that name.</summary>
    /// <param name="date">An as-of date, or <c>latest</c>.</param>
    /// <param name="name">As in the address.</param>
    public PublishedFile? Find(string date, string name) => Wanted(date) is { } run ? Files(run).FirstOrDefault(file => file.Name == name) : null;

    /// <summary>An owner's table; null when there is none of that name.</summary>
    /// <param name="date">An as-of date, or <c>latest</c>.</param>
    /// <param name="name">As in the address.</param>
    public PublishedFile? FindOwnerFile(string date, string name) =>
        Wanted(date) is { } run ? OwnerFiles(run).FirstOrDefault(file => file.Name == name) : null;

    /// <summary>When the newest run was recorded; null when nothing was published yet.</summary>
    public DateTimeOffset? LastFinished() => Dates()
        .Select(date => Files(date).FirstOrDefault(file => file.Name == "run.json"))
        .OfType<PublishedFile>()
        .Max(file => (DateTimeOffset?)new DateTimeOffset(file.Written, TimeSpan.Zero));

    DateOnly? Wanted(string date)
    {
        var dates = Dates().Cast<DateOnly?>();
        return date == "latest" ? dates.FirstOrDefault() : dates.FirstOrDefault(known => Name(known!.Value) == date);
    }

    string Run(DateOnly date) => Path.Combine(folder, Name(date));

    static string Name(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static IReadOnlyList<PublishedFile> In(DirectoryInfo place)
    {
        try
        {
            // A link may lead anywhere.
            if (place.LinkTarget is not null) return [];
            return [.. place.EnumerateFiles()
                .Where(file => file.LinkTarget is null && ContentTypes.ContainsKey(file.Extension))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => new PublishedFile(file.Name, file.FullName, ContentTypes[file.Extension], file.Length, file.LastWriteTimeUtc))];
        }
        catch (Exception e) when (e is DirectoryNotFoundException or FileNotFoundException)
        {
            // A run that asks nobody has no such folder; or one of the same date is taking this one's place just now.
            return [];
        }
    }
}

/// <param name="Name">As in the address.</param>
/// <param name="Path">Where it is.</param>
/// <param name="ContentType">How a browser is to take it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Written">Time of its last change, UTC.</param>
public sealed record PublishedFile(string Name, string Path, string ContentType, long Size, DateTime Written);
