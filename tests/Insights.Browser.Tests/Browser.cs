using Insights.Worker.Publish;

namespace Insights.Browser.Tests;

/// <summary>Tests that need a browser ask for it here.</summary>
static class Browser
{
    /// <summary>The browser's program; without one the test is skipped, or fails where one is required.</summary>
    public static string Program()
    {
        if (BrowserPath.Find() is { } program) return program;
        Assert.False(Environment.GetEnvironmentVariable("INSIGHTS_REQUIRE_BROWSER") == "1", BrowserPath.HowToGet);
        Assert.Skip("No Chromium on this machine. " + BrowserPath.HowToGet);
        throw new InvalidOperationException();
    }
}
