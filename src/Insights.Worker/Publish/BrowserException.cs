namespace Insights.Worker.Publish;

/// <summary>The browser ended, or answered a command with an error.</summary>
public sealed class BrowserException(string message, Exception? inner = null) : Exception(message, inner);
