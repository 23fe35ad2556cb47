namespace DuckDB.NET.Native;

/// <summary>
/// Days since 1970-01-01 to a date and back, for every year that DuckDB stores. libduckdb has both functions, but its own
/// ends the process on an impossible date. Years are counted from 1 March so that the leap day comes last.
/// </summary>
/// <remarks>Howard Hinnant, "chrono-compatible low-level date algorithms", 2021.</remarks>
static class CivilCalendar
{
    const int DaysPer400Years = 146_097;
    const int DaysFromMarch0000To1970 = 719_468;

    public static DuckDBDateOnly DateOf(int days)
    {
        var (era, dayOfEra) = Math.DivRem(days + (long)DaysFromMarch0000To1970, DaysPer400Years);
        if (dayOfEra < 0) (era, dayOfEra) = (era - 1, dayOfEra + DaysPer400Years);
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var fromMarch = (5 * dayOfYear + 2) / 153;
        var day = dayOfYear - (153 * fromMarch + 2) / 5 + 1;
        var month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        return new((int)(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), (byte)month, (byte)day);
    }

    public static long DaysOf(int year, int month, int day)
    {
        var marchYear = (long)year - (month <= 2 ? 1 : 0);
        var era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400;
        var yearOfEra = marchYear - era * 400;
        var dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DaysPer400Years + dayOfEra - DaysFromMarch0000To1970;
    }
}
