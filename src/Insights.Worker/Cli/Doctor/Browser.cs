using Insights.Worker.Publish;

namespace Insights.Worker.Cli.Doctor;

/// <summary>The browser that prints the PDFs.</summary>
static class Browser
{
    public static async Task<MachineCheck> CheckAsync(CancellationToken ct)
    {
        const string what = "Browser (for PDF)";
        if (BrowserPath.Find() is not { } browser) return new(what, CheckState.Lacking, "none", BrowserPath.HowToGet);
        return await Tool.RunAsync(browser, ["--version"], ct) is { } version
            ? new(what, CheckState.There, $"{version.Trim()}, {browser}")
            : new(what, CheckState.Lacking, $"{browser} does not start", BrowserPath.HowToGet);
    }
}
