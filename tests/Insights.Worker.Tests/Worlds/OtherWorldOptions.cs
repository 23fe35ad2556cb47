namespace Insights.Worker.Tests.Worlds;

/// <summary>Which world to make, and how much of it its company exports.</summary>
sealed record OtherWorldOptions
{
    public int Accounts { get; init; } = 400;

    public ulong Seed { get; init; } = 1;

    /// <summary>The day of the exports, a Monday; the last week that is told of ended the day before.</summary>
    public DateOnly AsOf { get; init; } = new(2026, 6, 29);

    /// <summary>Weeks that people live through.</summary>
    public int Weeks { get; init; } = 120;

    /// <summary>The latest weeks, of which exports tell; companies and people are always told of whole.</summary>
    public int WeeksExported { get; init; } = int.MaxValue;

    /// <summary>Tables that this company does not have. Without asks nobody is asked.</summary>
    public IReadOnlySet<string> Missing { get; init; } = new HashSet<string>();

    /// <summary>False: who refers and who leaves is drawn by lot.</summary>
    public bool HasCauses { get; init; } = true;


    /// <summary>One usage row in so many weeks.</summary>
    public int UsageEveryWeeks { get; init; } = 1;

    /// <summary>A departure shows as revenue of nothing in the subscriptions, and no file says on which day it was.</summary>
    public bool LeavesByRevenue { get; init; }

    /// <summary>Ids are bare numbers; else a sign and a number.</summary>
    public bool NumericIds { get; init; }

    public DateOnly Day(int week) => AsOf.AddDays(7 * (week - Weeks));

    public int WeekOf(DateOnly day) => Weeks - 1 - (AsOf.DayNumber - 1 - day.DayNumber) / 7;

    public bool Has(string table) => !Missing.Contains(table);

    public bool IsExported(int week) => week >= Weeks - Math.Min(Weeks, WeeksExported);
}
