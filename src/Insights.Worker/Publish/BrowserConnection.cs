using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Insights.Worker.Publish;

/// <summary>Commands and answers of the Chrome DevTools protocol over one WebSocket.</summary>
public sealed class BrowserConnection : IAsyncDisposable
{
    readonly ClientWebSocket _socket = new();
    readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _waiting = new();
    readonly SemaphoreSlim _sending = new(1);
    readonly CancellationTokenSource _closing = new();
    Task _reading = Task.CompletedTask;
    int _lastId;

    /// <summary>Called for each event: its name, its parameters and the session it belongs to.</summary>
    public Action<string, JsonObject, string?> OnEvent { get; set; } = (_, _, _) => { };

    public async Task OpenAsync(Uri address, CancellationToken cancel)
    {
        await _socket.ConnectAsync(address, cancel);
        _reading = ReadAllAsync(_closing.Token);
    }

    /// <summary>Sends a command and waits for its result.</summary>
    /// <exception cref="BrowserException">The browser refused, or went away.</exception>
    public async Task<JsonObject> SendAsync(string method, JsonObject? parameters, string? session, CancellationToken cancel)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _waiting[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_reading.IsCompleted) throw new BrowserException("The browser is gone.");
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null) message["sessionId"] = session;
        try
        {
            await SendTextAsync(message, cancel);
            var result = await answer.Task.WaitAsync(cancel);
            return result["error"] is { } error
                ? throw new BrowserException($"{method}: {error["message"]}")
                : result["result"]!.AsObject();
        }
        catch (WebSocketException fault)
        {
            throw new BrowserException("The connection to the browser broke: " + fault.Message, fault);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
        _closing.Dispose();
    }

    async Task SendTextAsync(JsonObject message, CancellationToken cancel)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(message);
        await _sending.WaitAsync(cancel);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        finally
        {
            _sending.Release();
        }
    }

    async Task ReadAllAsync(CancellationToken cancel)
    {
        try
        {
            while (await ReadOneAsync(cancel) is { } message) Deliver(message);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or JsonException or ObjectDisposedException)
        {
            // Whoever waits is told below.
        }
        foreach (var waiting in _waiting.Values) waiting.TrySetException(new BrowserException("The browser went away."));
    }

    async Task<JsonObject?> ReadOneAsync(CancellationToken cancel)
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), cancel);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))?.AsObject();
        }
    }

    void Deliver(JsonObject message)
    {
        if (message["id"] is { } id)
        {
            if (_waiting.TryGetValue(id.GetValue<int>(), out var waiting)) waiting.TrySetResult(message);
        }
        else if (message["method"] is { } method)
        {
            OnEvent(method.GetValue<string>(), message["params"]?.AsObject() ?? [], message["sessionId"]?.GetValue<string>());
        }
    }
}
