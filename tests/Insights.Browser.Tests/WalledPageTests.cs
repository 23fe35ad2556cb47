using System.Net;
using System.Net.Sockets;
using Insights.Worker.Publish;
using UglyToad.PdfPig;

namespace Insights.Browser.Tests;

/// <summary>What a hostile page can do while it is printed: nothing. Here without the page's own policy, which is a second wall.</summary>
public sealed class WalledPageTests : IDisposable
{
    readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task No_request_leaves_the_browser()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var site = "http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port;
        await PrintAsync($"""
            <!DOCTYPE html><html lang=en><head><title>t</title><link rel=stylesheet href="{site}/a.css"><link rel=preload as=image href="{site}/b">
            <meta http-equiv=refresh content="0;url={site}/c"><style>@import "{site}/d.css"; body {"{"} background: url({site}/e.png) {"}"}</style></head>
            <body><img src="{site}/f.png"><iframe src="{site}/g"></iframe><object data="{site}/h"></object><script src="{site}/i.js"></script>
            <svg><image href="{site}/j.png" /></svg><p>still printed
            """);
        Assert.False(listener.Pending());
        Assert.Contains("still printed", Text());
    }

    [Fact]
    public async Task No_script_runs()
    {
        await PrintAsync("<!DOCTYPE html><html lang=en><title>t</title><body><p id=p>as it was</p><script>document.getElementById('p').textContent = 'changed'</script><img src=x onerror=\"document.body.textContent='changed'\">");
        Assert.Contains("as it was", Text());
        Assert.DoesNotContain("changed", Text());
    }

    [Fact]
    public async Task No_file_of_the_machine_is_read()
    {
        var secret = Path.GetTempFileName() + ".txt";
        await File.WriteAllTextAsync(secret, "a secret of this machine");
        await PrintAsync($"<!DOCTYPE html><html lang=en><title>t</title><body><p>before<iframe src=\"file://{secret}\" width=600 height=300></iframe><object data=\"file://{secret}\"></object>");
        File.Delete(secret);
        Assert.DoesNotContain("secret of this machine", Text());
    }

    [Fact]
    public async Task Markup_in_the_running_header_stays_text()
    {
        await using var printer = new PdfPrinter(TimeProvider.System, Browser.Program());
        await printer.PrintAsync("<!DOCTYPE html><html lang=en><title>t</title><body>page", _file, new PdfHeader("<b>Sons & Co</b>", "株式会社"), CancellationToken.None);
        Assert.Contains("<b>Sons & Co</b>", Text());
        Assert.Contains("株式会社", Text());
    }

    async Task PrintAsync(string html)
    {
        await using var printer = new PdfPrinter(TimeProvider.System, Browser.Program());
        Assert.IsType<PdfOutcome.Printed>(await printer.PrintAsync(html, _file, new PdfHeader("left", "right"), CancellationToken.None));
    }

    string Text()
    {
        using var pdf = PdfDocument.Open(File.ReadAllBytes(_file));
        return string.Join("\n", pdf.GetPages().Select(page => page.Text));
    }
}
