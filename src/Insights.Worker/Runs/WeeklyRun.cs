// TEMPORARY COPY OF THE SEAM: the real WeeklyRun replaces this file.
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
