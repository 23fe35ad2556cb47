// TEMPORARY COPY OF THE SEAM: the owner's WeeklyRun, RunRequest, RunOutcome and RunStatus replace this file.
using Insights.Worker.Options;

namespace Insights.Worker.Runs;

public sealed class WeeklyRun(InsightsOptions options, TimeProvider clock)
{
    public Task<RunOutcome> ExecuteAsync(RunRequest request, IProgress<RunStep>? progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = clock.GetTimestamp();
        return Task.FromResult(new RunOutcome(RunStatus.Failed, null,
            [$"The steps of the run for {options.Company} are not part of this build."], clock.GetElapsedTime(started)));
    }
}

public sealed record RunRequest(DateOnly? AsOf = null, bool Force = false);

public sealed record RunOutcome(RunStatus Status, string? Folder, IReadOnlyList<string> Messages, TimeSpan Duration);

public enum RunStatus { Done, Blocked, Failed }
