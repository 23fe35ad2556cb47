using Insights.Worker.Tests.Web;
using Microsoft.Playwright;

namespace Insights.Browser.Tests;

/// <summary>The worker with a small company, and one browser for all tests of its page of incentives.</summary>
public sealed class OpenedPlanner : IAsyncLifetime
{
    StartedWorker? _worker;
    IPlaywright? _driver;
    IBrowser? _browser;

    public string Experiments => _worker!.Experiments;

    public async ValueTask InitializeAsync()
    {
        if (Insights.Worker.Publish.BrowserPath.Find() is not { } program) return;
        _worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        _driver = await Playwright.CreateAsync();
        // Chromium refuses its sandbox as root, which containers run as.
        _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Environment.UserName == "root" ? ["--no-sandbox"] : [] });
    }

    /// <summary>Opens the page of incentives; skips the test where there is no browser.</summary>
    public async Task<IPage> OpenAsync(int width, bool withScripts)
    {
        _ = Browser.Program();
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = withScripts, BaseURL = _worker!.Address.AbsoluteUri, AcceptDownloads = true,
        });
        // Whatever a busy machine makes of it: the test's own time limit ends a wait in vain.
        context.SetDefaultTimeout(120_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/incentives");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _driver?.Dispose();
        if (_worker is not null) await _worker.DisposeAsync();
    }
}
