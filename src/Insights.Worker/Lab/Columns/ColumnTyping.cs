using System.Globalization;
using Insights.Worker.Ingest;

namespace Insights.Worker.Lab.Columns;

/// <summary>Decides how a column is read, or that it is left out, by what it holds.</summary>
static class ColumnTyping
{
    /// <summary>A column of numbers may hold this share of other texts, such as "unknown"; they count as missing.</summary>
    const double LeastNumbers = 0.95;

    /// <summary>A value that nearly every row has for itself says who the row is, not what it is like.</summary>
    const double NearlyUnique = 0.95;

    const double LongText = 25, ManyWords = 4;
    const long FewTexts = 20;

    /// <param name="keep">Whether the user wants it whatever it looks like.</param>
    public static LabColumn Decide(ColumnProfile column, bool keep)
    {
        if (column.Present == 0) return new(column, null, $"{column.Name} holds no value and is left out.");
        if (column.Distinct == 1 && column.Present == column.Rows)
            return new(column, null, $"{column.Name} is the same in every row and is left out.");
        if (column.Distinct == 2 && column.Flags == column.Present && column.FlagKinds == 2) return new(column, ColumnReading.Flag);
        if (column.Numbers >= LeastNumbers * column.Present) return Number(column, keep);
        if (column.Days == column.Present) return new(column, ColumnReading.Days, $"{column.Name} holds dates; they count as days.");
        return Text(column, keep);
    }

    /// <summary>Reads a column as it is told; values that don't fit are missing.</summary>
    /// <exception cref="FileRefusedException">None fits.</exception>
    public static LabColumn As(ColumnProfile column, ColumnReading reading)
    {
        var (fits, called) = reading switch
        {
            ColumnReading.Number => (column.Numbers, "a number"),
            ColumnReading.Days => (column.Days, "a day such as 2026-10-05"),
            ColumnReading.Flag => (column.Flags, "a yes or no"),
            _ => (column.Present, "a level"),
        };
        if (fits == 0) throw new FileRefusedException($"{column.Name} is to be read as {reading.ToString().ToLowerInvariant()}, but none of its {Count(column.Present)} values is {called}.");
        return new(column, reading, fits == column.Present ? null : $"{column.Name}: {Count(column.Present - fits)} of {Count(column.Present)} values are not {called} and count as missing.");
    }

    static LabColumn Number(ColumnProfile column, bool keep)
    {
        if (!keep && IsNearlyUnique(column) && IdentifierNumbers.Suspects(column))
            return new(column, null, $"{column.Name} looks like an identifier ({Of(column)} differ, all whole numbers) and is left out; --keep {column.Name} keeps it.");
        var others = column.Present - column.Numbers;
        return new(column, ColumnReading.Number, others == 0 ? null
            : $"{column.Name}: {Count(others)} of {Count(column.Present)} values are no numbers, such as '{Short(column.NotANumber!)}', and count as missing.");
    }

    static LabColumn Text(ColumnProfile column, bool keep)
    {
        var isLong = column.MeanLength >= LongText && column.MeanWords >= ManyWords;
        if (!keep && isLong && column.Distinct > FewTexts && column.Distinct > column.Present / 2)
            return new(column, null, $"{column.Name} holds free text ({Of(column)} differ) and is left out; no learner here reads text.");
        if (!keep && IsNearlyUnique(column))
            return new(column, null, $"{column.Name} looks like an identifier ({Of(column)} differ) and is left out; --keep {column.Name} keeps it."
                + (2 * column.Days > column.Present ? " If it holds dates, write them all as 2026-10-05." : ""));
        return new(column, ColumnReading.Level);
    }

    static bool IsNearlyUnique(ColumnProfile column) => column.Distinct >= NearlyUnique * column.Present;

    static string Of(ColumnProfile column) => $"{Count(column.Distinct)} of {Count(column.Present)} values";

    static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    static string Short(string text) => text.Length <= 30 ? text : text[..29] + "…";
}
