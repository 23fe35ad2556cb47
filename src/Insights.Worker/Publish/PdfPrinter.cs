using System.ComponentModel;
using System.Net.WebSockets;

namespace Insights.Worker.Publish;

/// <summary>
/// Prints pages to PDF with a headless Chromium. One browser serves all pages of a run; one that hangs or dies is ended
/// with all its processes and the page tried once more in a fresh one.
/// </summary>
/// <param name="clock">Measures the time-out, and tells the date that a PDF says it was made on.</param>
/// <param name="browser">The browser's program; null when there is none.</param>
/// <param name="timeout">How long one page may take, the start of the browser included; null: 60 seconds.</param>
public sealed class PdfPrinter(TimeProvider clock, string? browser, TimeSpan? timeout = null) : IAsyncDisposable
{
    readonly TimeSpan _timeout = timeout ?? TimeSpan.FromSeconds(60);
    readonly SemaphoreSlim _one = new(1);
    BrowserProcess? _process;
    BrowserConnection? _connection;

    /// <summary>A printer with the browser that is on this machine, if any.</summary>
    public PdfPrinter(TimeProvider clock) : this(clock, BrowserPath.Find())
    {
    }

    /// <summary>The running browser's process, for tests that end it.</summary>
    internal int? BrowserId => _process?.Id;

    /// <summary>Prints a page to a file, which appears whole or not at all.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<PdfOutcome> PrintAsync(string html, string path, PdfHeader header, CancellationToken cancel)
    {
        if (browser is null) return new PdfOutcome.NoBrowser(BrowserPath.HowToGet);
        await _one.WaitAsync(cancel);
        try
        {
            var first = await TryAsync(html, path, header, cancel);
            if (first is PdfOutcome.Printed) return first;
            return await TryAsync(html, path, header, cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndBrowserAsync();
        _one.Dispose();
    }

    async Task<PdfOutcome> TryAsync(string html, string path, PdfHeader header, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(_timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            return await PrintOnceAsync(html, path, header, both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await EndBrowserAsync();
            return new PdfOutcome.Failed($"{browser} did not print {Path.GetFileName(path)} within {_timeout.TotalSeconds:0} seconds, twice. Is the machine very busy or out of memory?");
        }
        catch (OperationCanceledException)
        {
            await EndBrowserAsync();
            throw;
        }
        catch (Exception fault) when (fault is BrowserException or WebSocketException or InvalidDataException or IOException or UnauthorizedAccessException or Win32Exception)
        {
            await EndBrowserAsync();
            return new PdfOutcome.Failed($"{Path.GetFileName(path)} could not be printed with {browser}: {fault.Message}");
        }
    }

    async Task<PdfOutcome> PrintOnceAsync(string html, string path, PdfHeader header, CancellationToken cancel)
    {
        var page = await BrowserPage.OpenAsync(await ConnectAsync(cancel), cancel);
        await page.ShowAsync(html, cancel);
        using var content = new MemoryStream();
        await page.PrintAsync(header, content, cancel);
        await page.CloseAsync(cancel);
        var bytes = content.ToArray();
        var pages = PdfFile.CountPages(bytes);
        PdfFile.SetDate(bytes, clock.GetUtcNow());
        await WriteWholeAsync(path, bytes, cancel);
        return new PdfOutcome.Printed(path, pages);
    }

    async Task<BrowserConnection> ConnectAsync(CancellationToken cancel)
    {
        if (_connection is not null) return _connection;
        _process = await BrowserProcess.StartAsync(browser!, cancel);
        var connection = new BrowserConnection();
        _connection = connection;
        await connection.OpenAsync(_process.Address, cancel);
        return connection;
    }

    static async Task WriteWholeAsync(string path, byte[] bytes, CancellationToken cancel)
    {
        var unfinished = path + ".partial";
        try
        {
            await File.WriteAllBytesAsync(unfinished, bytes, cancel);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    async Task EndBrowserAsync()
    {
        if (_connection is { } connection) await connection.DisposeAsync();
        if (_process is { } process) await process.DisposeAsync();
        (_connection, _process) = (null, null);
    }
}
