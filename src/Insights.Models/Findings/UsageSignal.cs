namespace Insights.Models.Findings;

/// <summary>
/// How the latest full week of an account's use stands to what is usual there: the mean of the twelve weeks before ± 2.66 × their mean step
/// from one week to the next (chart of individual values; Shewhart, Economic Control of Quality of Manufactured Product, 1931; 2.66 is
/// 3 standard deviations over d₂ = 1.128, the mean step of a normal variable). An account that always goes up and down has wide limits,
/// a steady one has narrow ones, but never nearer than 1.5 users.
/// </summary>
/// <remarks>
/// It misleads where all accounts move together (holidays: many fall at once, and none of them is leaving), and where use shrinks so slowly
/// that no single week stands out; the four-week means among the reasons see that.
/// </remarks>
/// <param name="Users">Active users of the week.</param>
/// <param name="Low">Lower limit, users a week; below 0 where no fall could be told from the usual.</param>
/// <param name="High">Upper limit, users a week.</param>
public sealed record UsageSignal(int Users, double Low, double High)
{
    /// <summary>Weeks that say what is usual.</summary>
    public const int UsualWeeks = 12;

    /// <summary>Fewer of them known say too little about the steps.</summary>
    const int FewestWeeks = 8;

    const double StandardDeviationsOfMeanStep = 2.66;

    /// <summary>One person more or less is a holiday, not news.</summary>
    const double NarrowestUsers = 1.5;

    /// <summary>Below what is usual.</summary>
    public bool IsLow => Users < Low;

    /// <summary>Above what is usual.</summary>
    public bool IsHigh => Users > High;

    /// <summary>Judges one week by those before it; null when it, or too many of them, are not known.</summary>
    /// <param name="weeks">Oldest first; weeks may be missing, and later ones are not looked at.</param>
    /// <param name="monday">The week to judge.</param>
    public static UsageSignal? Of(IReadOnlyList<WeekOfUse> weeks, DateOnly monday)
    {
        var week = weeks.FirstOrDefault(each => each.Monday == monday);
        int[] before = [.. weeks.Where(each => each.Monday < monday && each.Monday >= monday.AddDays(-7 * UsualWeeks)).Select(each => each.ActiveUsers)];
        if (week is null || before.Length < FewestWeeks) return null;
        var step = before.Zip(before.Skip(1), (one, next) => Math.Abs(next - one)).Average();
        var reach = Math.Max(NarrowestUsers, StandardDeviationsOfMeanStep * step);
        return new(week.ActiveUsers, before.Average() - reach, before.Average() + reach);
    }

    /// <summary>Monday of the latest week that is over on a day, its Sunday included.</summary>
    /// <param name="asOf">The day.</param>
    public static DateOnly LatestWeek(DateOnly asOf) => asOf.AddDays(-6 - ((int)asOf.AddDays(-6).DayOfWeek + 6) % 7);
}

/// <summary>One account's use of the product in one week.</summary>
/// <param name="Monday">Which week.</param>
/// <param name="ActiveUsers">People who used it.</param>
public sealed record WeekOfUse(DateOnly Monday, int ActiveUsers);
