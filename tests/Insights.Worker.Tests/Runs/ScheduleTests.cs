using Insights.Worker.Options;
using Insights.Worker.Runs;

namespace Insights.Worker.Tests.Runs;

public sealed class ScheduleTests
{
    static readonly Schedule Berlin = new(new InsightsOptions { TimeZone = "Europe/Berlin", Schedule = "0 0 6 ? * MON" });

    static DateTimeOffset Utc(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_hour_is_the_zones_in_summer_and_in_winter()
    {
        Assert.Equal(Utc(10, 5, 4), Berlin.NextAfter(Utc(10, 1, 0)));
        Assert.Equal(Utc(11, 2, 5), Berlin.NextAfter(Utc(10, 27, 0)));
    }

    [Fact]
    public void A_run_missed_while_the_worker_was_off_is_overdue()
    {
        Assert.True(Berlin.IsOverdue(lastRun: Utc(9, 28, 4), now: Utc(10, 5, 9)));
        Assert.False(Berlin.IsOverdue(lastRun: Utc(9, 28, 5), now: Utc(10, 5, 3)));
    }

    [Fact]
    public void The_first_run_ever_waits_for_its_time() => Assert.False(Berlin.IsOverdue(lastRun: null, now: Utc(10, 5, 9)));

    [Fact]
    public void A_schedule_that_lies_in_the_past_has_no_next_run() =>
        Assert.Null(new Schedule(new InsightsOptions { Schedule = "0 0 6 1 1 ? 2020" }).NextAfter(Utc(10, 1, 0)));
}
