using Insights.Worker.Options;
using Quartz;

namespace Insights.Worker.Runs;

/// <summary>Does one weekly run; the seam between the schedule and the run, so that tests can bring a run of their own.</summary>
public delegate Task<RunOutcome> RunWeek(RunRequest request, IProgress<RunStep>? progress, CancellationToken ct);

/// <summary>The job that the schedule fires. It never throws: what went wrong is kept for <c>/health</c> and logged, and the next week is tried again.</summary>
[DisallowConcurrentExecution]
public sealed partial class ScheduledRun(
    InsightsOptions options, RunWeek run, ScheduleState state, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<ScheduledRun> log) : IJob
{
    /// <summary>How long a run waits for a load of the inbox to get out of its way.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var started = clock.GetTimestamp();
        try
        {
            LogStarted();
            using var gate = await EnterAsync(stop.Token);
            var outcome = await Task.Run(() => run(new RunRequest(), new StepsTo(state), stop.Token), stop.Token);
            Finish(outcome);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            LogStopped();
        }
        catch (Exception e)
        {
            LogFailed(e);
            Finish(new RunOutcome(RunStatus.Failed, null, [e.Message], clock.GetElapsedTime(started)));
        }
        finally
        {
            state.Change(now => now with { Running = null });
        }
    }

    async Task<RunGate> EnterAsync(CancellationToken ct)
    {
        var asked = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return RunGate.Enter(options.Warehouse, "the scheduled run", clock);
            }
            catch (RunGateClosed) when (clock.GetElapsedTime(asked) < Patience)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock, ct);
            }
        }
    }

    void Finish(RunOutcome outcome)
    {
        var messages = string.Join(" ", outcome.Messages);
        state.Change(now => now with
        {
            LastRun = new FinishedRun(outcome.Status, clock.GetUtcNow(), outcome.Duration, outcome.Folder),
            LastError = outcome.Status == RunStatus.Done ? null : messages,
        });
        LogFinished(outcome.Status, outcome.Duration.TotalSeconds, outcome.Folder, messages);
    }

    /// <summary>Synchronous, unlike <see cref="Progress{T}"/>, whose reports may arrive after the run has ended.</summary>
    sealed class StepsTo(ScheduleState state) : IProgress<RunStep>
    {
        public void Report(RunStep value) => state.Change(now => now with { Running = value });
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The weekly run begins.")]
    partial void LogStarted();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The weekly run was stopped; nothing was published half. The next start makes up for it.")]
    partial void LogStopped();

    [LoggerMessage(Level = LogLevel.Error, Message = "The weekly run failed.")]
    partial void LogFailed(Exception e);

    [LoggerMessage(Level = LogLevel.Information, Message = "The weekly run ended: {Status} after {Seconds:F1} s; {Folder} {Messages}")]
    partial void LogFinished(RunStatus status, double seconds, string? folder, string messages);
}
