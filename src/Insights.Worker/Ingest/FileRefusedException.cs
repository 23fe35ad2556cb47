namespace Insights.Worker.Ingest;

/// <summary>A file can't be read as what it should be; the message is for people, without the file's name.</summary>
public sealed class FileRefusedException(string reason, Exception? cause = null) : IOException(reason, cause);
