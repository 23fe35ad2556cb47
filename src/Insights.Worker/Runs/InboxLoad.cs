// TEMPORARY: waits for the loader of the inbox.
using Insights.Worker.Options;

namespace Insights.Worker.Runs;

/// <summary>The run's first step by itself.</summary>
public sealed class InboxLoad(InsightsOptions options)
{
    public bool DryRun { get; init; }

    public Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken ct) =>
        throw new IOException($"The loader of {options.Inbox} is not part of this build.");
}
