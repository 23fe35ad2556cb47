namespace Insights.Worker.Ingest;

/// <summary>What became of a file of the inbox.</summary>
public enum FileStatus
{
    /// <summary>Its rows are in the warehouse (in a dry run: they would be).</summary>
    Loaded,

    /// <summary>A file with the same content was loaded before, so nothing changed.</summary>
    AlreadyLoaded,

    /// <summary>It can't be read; the reason is among the messages.</summary>
    Refused,

    /// <summary>A hidden or temporary file, or a folder.</summary>
    PassedOver,

    /// <summary>Someone is still writing it; the next run looks again.</summary>
    StillBeingWritten,

    /// <summary>Neither its name nor a mapping says which table it belongs to.</summary>
    NotRecognised,
}
