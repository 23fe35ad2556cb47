namespace Insights.Worker.Runs;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>Published.</summary>
    Done,

    /// <summary>A hard check blocked publishing; what was published before stands.</summary>
    Blocked,

    /// <summary>It could not be finished; what was published before stands.</summary>
    Failed,
}

/// <summary>What came of a run.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Folder">Where the outputs are; null when nothing was published.</param>
/// <param name="Messages">What people should know, each a sentence that says what to do.</param>
/// <param name="Duration">From start to end.</param>
public sealed record RunOutcome(RunStatus Status, string? Folder, IReadOnlyList<string> Messages, TimeSpan Duration);
