using Insights.Models.Findings;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Findings;

public class UsageSignalTests
{
    static readonly DateOnly Monday = new(2026, 10, 5);

    /// <summary>Weeks that end with the one to judge.</summary>
    static IReadOnlyList<WeekOfUse> Weeks(params int[] users) =>
        [.. users.Select((active, i) => new WeekOfUse(Monday.AddDays(7 * (i + 1 - users.Length)), active))];

    [Fact]
    public void The_limits_are_the_mean_and_2_66_times_the_mean_step_of_the_twelve_weeks_before()
    {
        // Mean 22, eleven steps of 4: 22 ± 2.66 × 4. The thirteenth week back, 90, is too old to count.
        var signal = UsageSignal.Of(Weeks(90, 20, 24, 20, 24, 20, 24, 20, 24, 20, 24, 20, 24, 11), Monday)!;
        Assert.Equal(11.36, signal.Low, 1e-12);
        Assert.Equal(32.64, signal.High, 1e-12);
        Assert.True(signal.IsLow);
        Assert.False((signal with { Users = 12 }).IsLow || (signal with { Users = 32 }).IsHigh);
        Assert.True((signal with { Users = 33 }).IsHigh);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(4, true)]
    public void One_person_less_in_a_steady_team_is_no_news(int users, bool low) =>
        Assert.Equal(low, UsageSignal.Of(Weeks(6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, users), Monday)!.IsLow);

    [Fact]
    public void A_week_that_is_not_known_and_a_history_too_short_say_nothing()
    {
        Assert.Null(UsageSignal.Of(Weeks(9, 9, 9, 9, 9, 9, 9, 0), Monday));
        Assert.NotNull(UsageSignal.Of(Weeks(9, 9, 9, 9, 9, 9, 9, 9, 0), Monday));
        Assert.Null(UsageSignal.Of(Weeks(9, 9, 9, 9, 9, 9, 9, 9, 9), Monday.AddDays(7)));
        Assert.Null(UsageSignal.Of([], Monday));
    }

    [Fact]
    public void A_later_week_changes_nothing() => Assert.Equal(
        UsageSignal.Of(Weeks(20, 24, 20, 24, 20, 24, 20, 24, 20, 24, 20, 24, 11), Monday),
        UsageSignal.Of([.. Weeks(20, 24, 20, 24, 20, 24, 20, 24, 20, 24, 20, 24, 11), new(Monday.AddDays(7), 0)], Monday));

    [Theory]
    [InlineData(2026, 10, 11, 5)] // a Sunday ends its week
    [InlineData(2026, 10, 12, 5)]
    [InlineData(2026, 10, 17, 5)]
    [InlineData(2026, 10, 18, 12)]
    public void A_week_is_known_when_its_Sunday_is_over(int year, int month, int day, int monday) =>
        Assert.Equal(new DateOnly(2026, 10, monday), UsageSignal.LatestWeek(new DateOnly(year, month, day)));

    /// <summary>
    /// Of 4,000 accounts in which nothing changes (10 to 200 seats, half used, share and people moving from week to week) fewer than one in
    /// fifty is called changed, where every second moves by a tenth or more; of as many whose use halves, more than every second is noticed: in a small team a bad week is nothing unusual.
    /// </summary>
    [Fact]
    public void Noise_is_not_called_a_change_and_a_halving_is()
    {
        var random = new SeededRandom(20_261_012);
        var (alarms, moved, noticed) = (0, 0, 0);
        for (var account = 0; account < 4_000; account++)
        {
            var seats = 10 + random.NextInt(191);
            int[] users = [.. Enumerable.Range(0, 13).Select(_ => Users(seats, 0))];
            var signal = UsageSignal.Of(Weeks(users), Monday)!;
            if (signal.IsLow || signal.IsHigh) alarms++;
            if (Math.Abs(users[^1] / users[..^1].Average() - 1) >= 0.1) moved++;
            if ((signal with { Users = Users(seats, -1.1) }).IsLow) noticed++;
        }
        Assert.InRange(alarms, 1, 4_000 / 50);
        Assert.True(moved > 4_000 / 3, $"{moved} moved by a tenth");
        Assert.True(noticed > 4_000 / 2, $"{noticed} halvings noticed");

        int Users(int seats, double shift)
        {
            var share = 1 / (1 + Math.Exp(-(shift + 0.2 * random.NextNormal())));
            return Enumerable.Range(0, seats).Count(_ => random.NextBool(share));
        }
    }
}
