using System.Reflection;
using System.Text.Json.Serialization;
using Insights.Worker.Runs;

namespace Insights.Worker.Web;

/// <summary>What <c>/health</c> answers. Anything a person must look at gives 503, so that a monitor needs only the status code.</summary>
/// <param name="Status"><c>ok</c>, <c>running</c>, or <c>failing</c>.</param>
/// <param name="LastRun">The last run of this process, or the newest published one; null when there is none.</param>
/// <param name="LastError">Why the status is <c>failing</c>.</param>
/// <param name="NextRun">When the schedule fires next.</param>
/// <param name="InboxWaiting">Files not loaded yet.</param>
/// <param name="Version">Of the worker.</param>
public sealed record Health(string Status, HealthRun? LastRun, string? LastError, DateTimeOffset? NextRun, int InboxWaiting, string Version)
{
    public static string WorkerVersion { get; } =
        typeof(Health).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    [JsonIgnore]
    public bool IsWell => Status != "failing";

    public static Health Of(WorkerStatus status, PublishedRuns runs, DateTimeOffset? nextRun)
    {
        ArgumentNullException.ThrowIfNull(status);
        ArgumentNullException.ThrowIfNull(runs);
        var last = status.LastRun is { } run
            ? new HealthRun(run.Status.ToString().ToLowerInvariant(), run.FinishedAt, run.Duration.TotalSeconds)
            : runs.LastFinished() is { } finished ? new HealthRun("done", finished, null) : null;
        var state = status.LastError is not null ? "failing" : status.Running is not null ? "running" : "ok";
        return new Health(state, last, status.LastError, nextRun, status.InboxWaiting, WorkerVersion);
    }
}

/// <param name="Status"><c>done</c>, <c>blocked</c> or <c>failed</c>.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="Seconds">How long it took; null for a run of an earlier process.</param>
public sealed record HealthRun(string Status, DateTimeOffset FinishedAt, double? Seconds);
