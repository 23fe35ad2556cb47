using System.Text.Json;
using System.Text.Json.Nodes;
using Insights.Worker.Publish;

namespace Insights.Browser.Tests;

/// <summary>A page as a reader has it before them: opened from its file, scripts on or off, keys pressed one by one.</summary>
sealed class ReaderPage : IAsyncDisposable
{
    readonly BrowserConnection _connection;
    readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly string _target, _session;

    ReaderPage(BrowserConnection connection, string target, string session)
    {
        (_connection, _target, _session) = (connection, target, session);
        connection.OnEvent = (name, _, of) =>
        {
            if (name == "Page.loadEventFired" && of == session) _loaded.TrySetResult();
        };
    }

    static CancellationToken Limit => TestContext.Current.CancellationToken;

    public static async Task<ReaderPage> OpenAsync(BrowserConnection connection, Uri address, bool withScripts)
    {
        var created = await connection.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank", ["width"] = 1000, ["height"] = 800 }, null, Limit);
        var target = created["targetId"]!.GetValue<string>();
        var attached = await connection.SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true }, null, Limit);
        var page = new ReaderPage(connection, target, attached["sessionId"]!.GetValue<string>());
        await page.SendAsync("Page.enable", []);
        await page.SendAsync("Emulation.setScriptExecutionDisabled", new JsonObject { ["value"] = !withScripts });
        await page.SendAsync("Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri });
        await page._loaded.Task.WaitAsync(TimeSpan.FromSeconds(60), Limit);
        await page.SendAsync("Page.bringToFront", []);
        return page;
    }

    /// <summary>What an expression gives on the page.</summary>
    public async Task<T> GetAsync<T>(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true });
        Assert.True(answer["exceptionDetails"] is null, $"{expression}: {answer["exceptionDetails"]?.ToJsonString()}");
        return answer["result"]!["value"].Deserialize<T>()!;
    }

    public async Task PressAsync(Key key)
    {
        foreach (var type in (string[])[key.Text is null ? "rawKeyDown" : "keyDown", "keyUp"])
        {
            var press = new JsonObject { ["type"] = type, ["key"] = key.Name, ["code"] = key.Code, ["windowsVirtualKeyCode"] = key.Number };
            if (key.Text is { } text && type == "keyDown") press["text"] = text;
            await SendAsync("Input.dispatchKeyEvent", press);
        }
    }

    /// <summary>As an input method or a paste puts a text where the cursor is.</summary>
    public Task TypeAsync(string text) => SendAsync("Input.insertText", new JsonObject { ["text"] = text });

    /// <summary>The PDF that printing from the browser's window makes.</summary>
    public async Task<byte[]> PrintAsync()
    {
        var printed = await SendAsync("Page.printToPDF", new JsonObject { ["preferCSSPageSize"] = true });
        return Convert.FromBase64String(printed["data"]!.GetValue<string>());
    }

    public async ValueTask DisposeAsync() =>
        await _connection.SendAsync("Target.closeTarget", new JsonObject { ["targetId"] = _target }, null, CancellationToken.None);

    Task<JsonObject> SendAsync(string method, JsonObject parameters) => _connection.SendAsync(method, parameters, _session, Limit);
}

/// <summary>A key of the keyboard, as the DevTools protocol names it.</summary>
sealed record Key(string Name, string Code, int Number, string? Text = null)
{
    public static Key Tab { get; } = new("Tab", "Tab", 9);
    public static Key Enter { get; } = new("Enter", "Enter", 13, "\r");
    public static Key Escape { get; } = new("Escape", "Escape", 27);
    public static Key Down { get; } = new("ArrowDown", "ArrowDown", 40);
    public static Key Slash { get; } = new("/", "Slash", 191, "/");
}
