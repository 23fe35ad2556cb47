namespace Insights.Worker.Cli.Doctor;

/// <summary>The browser that prints the PDFs.</summary>
static class Browser
{
    static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public static async Task<MachineCheck> CheckAsync(CancellationToken ct)
    {
        const string what = "Browser (for PDF)";
        const string remedy = "apt-get install --no-install-recommends chromium-headless-shell; without it everything but the PDFs is published";
        if (Names.Select(Tool.Find).FirstOrDefault(path => path is not null) is not { } browser)
            return new(what, CheckState.Lacking, "none", remedy);
        return await Tool.RunAsync(browser, ["--version"], ct) is { } version
            ? new(what, CheckState.There, $"{version.Trim()}, {browser}")
            : new(what, CheckState.Lacking, $"{browser} does not start", remedy);
    }
}
