using System.Text.Json.Nodes;

namespace Insights.Worker.Publish;

/// <summary>One page of a browser, walled in: no script runs, every request fails, the document is handed over as text.</summary>
public sealed class BrowserPage
{
    const double MillimetresPerInch = 25.4;
    readonly BrowserConnection _connection;
    readonly string _target, _session;

    BrowserPage(BrowserConnection connection, string target, string session) => (_connection, _target, _session) = (connection, target, session);

    public static async Task<BrowserPage> OpenAsync(BrowserConnection connection, CancellationToken cancel)
    {
        var created = await connection.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, null, cancel);
        var target = created["targetId"]!.GetValue<string>();
        var attached = await connection.SendAsync(
            "Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true }, null, cancel);
        var page = new BrowserPage(connection, target, attached["sessionId"]!.GetValue<string>());
        connection.OnEvent = page.FailRequests;
        await page.SendAsync("Emulation.setScriptExecutionDisabled", new JsonObject { ["value"] = true }, cancel);
        await page.SendAsync("Fetch.enable", [], cancel);
        await page.SendAsync("Page.enable", [], cancel);
        return page;
    }

    /// <summary>Puts a document into the page.</summary>
    public async Task ShowAsync(string html, CancellationToken cancel)
    {
        var tree = await SendAsync("Page.getFrameTree", [], cancel);
        var frame = tree["frameTree"]!["frame"]!["id"]!.GetValue<string>();
        await SendAsync("Page.setDocumentContent", new JsonObject { ["frameId"] = frame, ["html"] = html }, cancel);
    }

    /// <summary>Prints the page to a stream, in pieces: a long report would not fit one message.</summary>
    public async Task PrintAsync(PdfHeader header, Stream to, CancellationToken cancel)
    {
        var printed = await SendAsync("Page.printToPDF", PrintSettings(header), cancel);
        var handle = printed["stream"]!.GetValue<string>();
        while (true)
        {
            var piece = await SendAsync("IO.read", new JsonObject { ["handle"] = handle, ["size"] = 512 * 1024 }, cancel);
            var data = piece["data"]!.GetValue<string>();
            var encoded = piece["base64Encoded"]?.GetValue<bool>() ?? false;
            await to.WriteAsync(encoded ? Convert.FromBase64String(data) : System.Text.Encoding.Latin1.GetBytes(data), cancel);
            if (piece["eof"]!.GetValue<bool>()) break;
        }
        await SendAsync("IO.close", new JsonObject { ["handle"] = handle }, cancel);
    }

    public Task CloseAsync(CancellationToken cancel) =>
        _connection.SendAsync("Target.closeTarget", new JsonObject { ["targetId"] = _target }, null, cancel);

    static JsonObject PrintSettings(PdfHeader header) => new()
    {
        ["displayHeaderFooter"] = true,
        ["headerTemplate"] = header.TopTemplate,
        ["footerTemplate"] = PdfHeader.BottomTemplate,
        ["printBackground"] = true,
        ["paperWidth"] = 210 / MillimetresPerInch,
        ["paperHeight"] = 297 / MillimetresPerInch,
        // The page's own @page rule sets the margins, so that printing from a browser window looks the same.
        ["preferCSSPageSize"] = true,
        ["generateTaggedPDF"] = true,
        ["generateDocumentOutline"] = true,
        ["transferMode"] = "ReturnAsStream",
    };

    Task<JsonObject> SendAsync(string method, JsonObject parameters, CancellationToken cancel) =>
        _connection.SendAsync(method, parameters, _session, cancel);

    void FailRequests(string method, JsonObject parameters, string? session)
    {
        if (method != "Fetch.requestPaused" || session != _session) return;
        var refusal = new JsonObject { ["requestId"] = parameters["requestId"]!.GetValue<string>(), ["errorReason"] = "BlockedByClient" };
        // Not awaited: this runs on the reader, which must go on to read the answer. The page may be closed by then.
        _ = SendAsync("Fetch.failRequest", refusal, CancellationToken.None)
            .ContinueWith(task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }
}
