using System.Globalization;

namespace Insights.Reports.Formatting;

/// <summary>How a language writes days: the month in letters where there is any doubt, so that nobody mistakes it for the day.</summary>
sealed record DateWords(string Day, string Month, string ShortMonth, IReadOnlyList<string> Months)
{
    public static DateWords English { get; } = new("d MMM yyyy", "MMM yyyy", "MMM yy",
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);

    public static DateWords Japanese { get; } = new("yyyy年M月d日", "yyyy年M月", "yy年M月", []);

    public static DateWords Russian { get; } = new("d MMM yyyy", "MMM yyyy", "MMM yy",
        ["янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек."])
    { Standalone = ["янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."] };

    /// <summary>The months where no day stands before them.</summary>
    public IReadOnlyList<string>? Standalone { get; init; }

    public string Write(DateOnly day, string format) => day.ToString(format, Info(format));

    public string Write(DateTimeOffset instant) => instant.ToString($"{Day}, HH:mm", Info(Day));

    DateTimeFormatInfo Info(string format)
    {
        var info = (DateTimeFormatInfo)DateTimeFormatInfo.InvariantInfo.Clone();
        var months = format.StartsWith('d') ? Months : Standalone ?? Months;
        if (months.Count == 12) info.AbbreviatedMonthNames = info.AbbreviatedMonthGenitiveNames = [.. months, ""];
        return info;
    }
}
