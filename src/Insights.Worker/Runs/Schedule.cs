using Insights.Worker.Options;
using Quartz;

namespace Insights.Worker.Runs;

/// <summary>When the week runs: a cron expression in the configured time zone.</summary>
public sealed class Schedule
{
    static readonly JobKey Job = new("weekly-run");

    readonly CronExpression _cron;

    public Schedule(InsightsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _cron = new CronExpression(options.Schedule, TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone));
    }

    /// <summary>The next time after this one; null when the expression lies wholly in the past.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset time) => _cron.GetNextValidTimeAfter(time);

    /// <summary>True when a run was due between the last one and now: the machine was off, or a run was stopped.</summary>
    /// <param name="lastRun">When the last run finished; null when there never was one: then the first waits for its time.</param>
    public bool IsOverdue(DateTimeOffset? lastRun, DateTimeOffset now) => lastRun is { } last && NextAfter(last) <= now;

    /// <summary>Puts the weekly run on the schedule of the host; in memory, as the published folders already tell when the last run was.</summary>
    /// <param name="lastRun">When the last run finished: one that was due since then is made up for at once.</param>
    public static void AddTo(IServiceCollection services, InsightsOptions options, DateTimeOffset? lastRun, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var schedule = new Schedule(options);
        services.AddSingleton(schedule);
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<ScheduledRun>(job => job.WithIdentity(Job));
            quartz.AddTrigger(trigger => trigger.ForJob(Job).WithCronSchedule(options.Schedule, cron => cron
                .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone))
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
            if (schedule.IsOverdue(lastRun, clock.GetUtcNow()))
                quartz.AddTrigger(trigger => trigger.ForJob(Job).WithIdentity("missed").StartNow());
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }
}
