using Insights.Reports;
using Insights.Reports.Tests.Samples;
using Insights.Worker.Publish;

namespace Insights.Browser.Tests;

/// <summary>The sample list in a file, and one browser to open it with.</summary>
public sealed class OpenedList : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("insights-list-").FullName;
    readonly BrowserConnection _connection = new();
    BrowserProcess? _process;

    string Page => Path.Combine(_folder, "ask-list.html");

    public async ValueTask InitializeAsync()
    {
        if (BrowserPath.Find() is not { } program) return;
        await using var renderer = new ReportRenderer();
        await File.WriteAllTextAsync(Page, await renderer.RenderAsync(SampleAskList.FourHundredAccounts()));
        _process = await BrowserProcess.StartAsync(program, CancellationToken.None);
        await _connection.OpenAsync(_process.Address, CancellationToken.None);
    }

    /// <summary>Skips the test where there is no browser.</summary>
    internal Task<ReaderPage> OpenAsync(string hash = "", bool withScripts = true)
    {
        _ = Browser.Program();
        return ReaderPage.OpenAsync(_connection, new Uri(new Uri(Page).AbsoluteUri + hash), withScripts);
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        if (_process is not null) await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
