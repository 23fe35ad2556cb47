namespace Insights.Worker.Ingest;

/// <summary>The folder that exports are dropped into is not there.</summary>
public sealed class InboxMissingException(string inbox) : IOException(
    $"The inbox {inbox} is not there. Create the folder and put the exports into it, " +
    "or name another one with --inbox or with \"inbox\" in insights.json.");
