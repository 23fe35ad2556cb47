namespace Insights.Worker.Publish;

/// <summary>Where a Chromium is on this machine.</summary>
public static class BrowserPath
{
    /// <summary>Names the browser by hand; when set, no other place is searched.</summary>
    public const string Variable = "INSIGHTS_BROWSER";

    public const string HowToGet =
        "No Chromium was found, so the PDF is missing; the page and the CSV are there. "
        + "On Debian or Ubuntu: apt-get install chromium-headless-shell fonts-noto-core fonts-morisawa-bizud-gothic. "
        + "Elsewhere install Chromium or Chrome and set " + Variable + " to its program.";

    static readonly string[] Names =
        ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // The program itself comes before a wrapper script on PATH: one process less to end.
    static readonly string[] Places =
    [
        "/usr/lib/chromium/chromium-headless-shell", "/usr/lib/chromium/headless_shell",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The browser to use, or null when there is none.</summary>
    public static string? Find() => Find(
        Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable("PATH") ?? "", File.Exists);

    /// <param name="chosen">What <see cref="Variable"/> says.</param>
    /// <param name="searchPath">The PATH variable.</param>
    /// <param name="exists">Whether there is such a file.</param>
    public static string? Find(string? chosen, string searchPath, Func<string, bool> exists)
    {
        if (!string.IsNullOrWhiteSpace(chosen)) return exists(chosen) ? chosen : null;
        var onPath = Names.SelectMany(name => searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name)));
        return Places.Concat(onPath).FirstOrDefault(exists);
    }
}
