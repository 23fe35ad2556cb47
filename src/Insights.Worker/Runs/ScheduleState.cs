namespace Insights.Worker.Runs;

/// <summary>What the worker has done and is doing, for <c>/health</c>. Written by the schedule and the inbox watch, read by pages.</summary>
public sealed class ScheduleState
{
    readonly Lock _gate = new();
    WorkerStatus _status = new();

    public WorkerStatus Now
    {
        get { lock (_gate) return _status; }
    }

    public void Change(Func<WorkerStatus, WorkerStatus> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_gate) _status = change(_status);
    }
}

/// <param name="Running">The step of the run under way; null between runs.</param>
/// <param name="LastRun">The last run of this process.</param>
/// <param name="LastError">Why the last run or load did not go well; null when it did.</param>
/// <param name="InboxWaiting">Files of the inbox that no load has seen yet.</param>
public sealed record WorkerStatus(RunStep? Running = null, FinishedRun? LastRun = null, string? LastError = null, int InboxWaiting = 0);

/// <param name="Status">How it ended.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Folder">Where its outputs are; null when it published nothing.</param>
public sealed record FinishedRun(RunStatus Status, DateTimeOffset FinishedAt, TimeSpan Duration, string? Folder);
