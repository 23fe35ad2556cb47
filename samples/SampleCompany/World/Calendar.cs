using Insights.Models.Statistics;

namespace Insights.SampleCompany.World;

/// <summary>
/// The months that are told, and the moment after which nothing is known. Days are <see cref="DateOnly.DayNumber"/>,
/// instants are UTC seconds since 1970; 0 stands for "not known (yet)".
/// </summary>
sealed class Calendar
{
    private readonly long[] _midnights;
    private readonly int _firstDay;
    private const int FirstHour = 8, Hours = 10;
    private const double MovedShare = 0.9;

    public Calendar(SampleOptions options)
    {
        Months = options.Months;
        First = new DateOnly(options.AsOf.Year, options.AsOf.Month, 1).AddMonths(1 - options.Months);
        AsOf = options.AsOf.DayNumber;
        Zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);
        _firstDay = First.DayNumber;
        // More than told: an answer to the last invitation may fall after the as-of day, and is then dropped; the truth of
        // the last asks looks to the end of the month that their horizon ends in.
        _midnights = new long[AsOf - _firstDay + 130];
        for (var i = 0; i < _midnights.Length; i++) _midnights[i] = LocalMidnight(_firstDay + i);
        End = _midnights[AsOf - _firstDay + 1];
    }

    public int Months { get; }
    public DateOnly First { get; }
    public int AsOf { get; }
    public TimeZoneInfo Zone { get; }

    /// <summary>The first instant after the as-of day.</summary>
    public long End { get; }

    /// <summary>First day of a month; 0 is the first month told.</summary>
    public int MonthStart(int month) => First.AddMonths(month).DayNumber;

    /// <summary>Whether an instant has come by the as-of day.</summary>
    public bool IsPast(long instant) => instant < End;

    /// <summary>The instant, or 0 when it lies after the as-of day.</summary>
    public long Known(long instant) => instant < End ? instant : 0;

    /// <summary>The local day of an instant within the months told.</summary>
    public int DayOf(long instant)
    {
        var day = Math.Clamp((int)((instant - _midnights[0]) / 86400), 0, _midnights.Length - 2);
        while (instant < _midnights[day] && day > 0) day--;
        while (day < _midnights.Length - 2 && instant >= _midnights[day + 1]) day++;
        return _firstDay + day;
    }

    /// <summary>Somewhere in the working hours of a day.</summary>
    public long AtWork(int day, SeededRandom random) => OpensAt(day) + random.NextInt(Hours * 3600);

    /// <summary>The first instant of a day.</summary>
    public long Midnight(int day) => _midnights[day - _firstDay];

    /// <summary>Chance that <see cref="AtWork"/> on this day gives an instant before this one.</summary>
    public double WorkedBefore(int day, long instant) => Math.Clamp((instant - OpensAt(day)) / (Hours * 3600.0), 0, 1);

    /// <summary>Somewhere in a month: mostly on working days, within working hours.</summary>
    public long InMonth(int month, SeededRandom random)
    {
        var start = MonthStart(month);
        var day = start + random.NextInt(MonthStart(month + 1) - start);
        // Sundays and Saturdays move to a working day nearby, nine times out of ten, within the month.
        var weekday = DateOnly.FromDayNumber(day).DayOfWeek;
        if (weekday is DayOfWeek.Saturday or DayOfWeek.Sunday && random.NextBool(MovedShare)) day = Moved(day, start);
        return AtWork(Math.Min(day, _firstDay + _midnights.Length - 2), random);
    }

    /// <summary>Chance that <see cref="InMonth"/> falls on each day of a month.</summary>
    public double[] DayShares(int month)
    {
        var start = MonthStart(month);
        var shares = new double[MonthStart(month + 1) - start];
        for (var i = 0; i < shares.Length; i++)
        {
            var moved = DateOnly.FromDayNumber(start + i).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? MovedShare : 0;
            shares[i] += (1 - moved) / shares.Length;
            if (moved > 0) shares[Moved(start + i, start) - start] += moved / shares.Length;
        }
        return shares;
    }

    private static int Moved(int weekend, int start) => weekend - 2 >= start ? weekend - 2 : weekend + 2;

    private long OpensAt(int day) => _midnights[day - _firstDay] + FirstHour * 3600;

    /// <summary>Moves an instant that fell on a weekend to the Monday after.</summary>
    public long ToWorkday(long instant)
    {
        var weekday = (DayOfWeek)(((instant / 86400) + 4) % 7);
        return weekday switch
        {
            DayOfWeek.Saturday => instant + 2 * 86400,
            DayOfWeek.Sunday => instant + 86400,
            _ => instant,
        };
    }

    private long LocalMidnight(int day)
    {
        var local = DateOnly.FromDayNumber(day).ToDateTime(TimeOnly.MinValue);
        // A zone whose clocks skip midnight begins that day an hour later.
        if (Zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUnixTimeSeconds();
    }
}
