using System.Globalization;

namespace Insights.Worker.Web;

/// <summary>
/// The runs published under a folder. A request's text never becomes a path: it is compared with the names that are
/// there, so nothing outside the folders, and no kind of file not meant for readers, can be asked for.
/// </summary>
public sealed class PublishedRuns(string folder)
{
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
    public IReadOnlyList<PublishedFile> Files(DateOnly date)
    {
        var run = new DirectoryInfo(Path.Combine(folder, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        try
        {
            return [.. run.EnumerateFiles()
                .Where(file => file.LinkTarget is null && ContentTypes.ContainsKey(file.Extension))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => new PublishedFile(file.Name, file.FullName, ContentTypes[file.Extension], file.Length, file.LastWriteTimeUtc))];
        }
        catch (Exception e) when (e is DirectoryNotFoundException or FileNotFoundException)
        {
            // A run of the same date is taking this one's place just now.
            return [];
        }
    }

    /// <summary>A file of a run; null when there is none of that name.</summary>
    /// <param name="date">An as-of date, or <c>latest</c>.</param>
    /// <param name="name">As in the address.</param>
    public PublishedFile? Find(string date, string name)
    {
        var dates = Dates();
        var wanted = date == "latest" ? dates.Cast<DateOnly?>().FirstOrDefault()
            : dates.Cast<DateOnly?>().FirstOrDefault(known => known!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == date);
        return wanted is { } found ? Files(found).FirstOrDefault(file => file.Name == name) : null;
    }

    /// <summary>When the newest run was recorded; null when nothing was published yet.</summary>
    public DateTimeOffset? LastFinished() => Dates()
        .Select(date => Files(date).FirstOrDefault(file => file.Name == "run.json"))
        .OfType<PublishedFile>()
        .Max(file => (DateTimeOffset?)new DateTimeOffset(file.Written, TimeSpan.Zero));
}

/// <param name="Name">As in the address.</param>
/// <param name="Path">Where it is.</param>
/// <param name="ContentType">How a browser is to take it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Written">Time of its last change, UTC.</param>
public sealed record PublishedFile(string Name, string Path, string ContentType, long Size, DateTime Written);
