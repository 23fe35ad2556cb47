namespace Insights.SampleCompany.Writing;

/// <summary>ISO 8601 without an allocation: the files hold millions of dates.</summary>
static class Instants
{
    public static void WriteDate(Span<char> text, DateOnly day)
    {
        day.Deconstruct(out var year, out var month, out var date);
        Two(text, year / 100);
        Two(text[2..], year % 100);
        text[4] = '-';
        Two(text[5..], month);
        text[7] = '-';
        Two(text[8..], date);
    }

    public static void WriteUtc(Span<char> text, long seconds)
    {
        WriteClock(text, seconds);
        text[19] = 'Z';
    }

    public static void WriteLocal(Span<char> text, long seconds, TimeZoneInfo zone)
    {
        var offset = (int)zone.GetUtcOffset(DateTime.UnixEpoch.AddSeconds(seconds)).TotalMinutes;
        WriteClock(text, seconds + offset * 60);
        text[19] = offset < 0 ? '-' : '+';
        Two(text[20..], Math.Abs(offset) / 60);
        text[22] = ':';
        Two(text[23..], Math.Abs(offset) % 60);
    }

    private static void WriteClock(Span<char> text, long seconds)
    {
        var moment = DateTime.UnixEpoch.AddSeconds(seconds);
        WriteDate(text, DateOnly.FromDateTime(moment));
        text[10] = 'T';
        Two(text[11..], moment.Hour);
        text[13] = ':';
        Two(text[14..], moment.Minute);
        text[16] = ':';
        Two(text[17..], moment.Second);
    }

    private static void Two(Span<char> text, int value)
    {
        text[0] = (char)('0' + value / 10);
        text[1] = (char)('0' + value % 10);
    }
}
