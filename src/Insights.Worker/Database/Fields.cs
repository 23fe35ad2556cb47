using System.Data;
using System.Numerics;

namespace Insights.Worker.Database;

/// <summary>Reads a row's fields by name, null for NULL.</summary>
public static class Fields
{
    public static string? Text(this IDataRecord row, string name) => row.Value(name) as string;

    public static string RequiredText(this IDataRecord row, string name) =>
        row.Text(name) ?? throw new InvalidOperationException($"The column {name} is empty where it may not be.");

    /// <summary>A whole number; DuckDB sums whole numbers into 128 bits, which this brings back to 64.</summary>
    public static long? Whole(this IDataRecord row, string name) => row.Value(name) switch
    {
        null => null,
        BigInteger big => (long)big,
        var value => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    public static long Count(this IDataRecord row, string name) => row.Whole(name) ?? 0;

    public static double? Number(this IDataRecord row, string name) => row.Value(name) switch
    {
        null => null,
        BigInteger big => (double)big,
        var value => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    public static bool Flag(this IDataRecord row, string name) => row.Value(name) is true;

    public static DateOnly? Day(this IDataRecord row, string name) => row.Value(name) switch
    {
        null => null,
        DateOnly day => day,
        DateTime instant => DateOnly.FromDateTime(instant),
        var value => throw new InvalidOperationException($"The column {name} is no date but {value.GetType().Name}."),
    };

    static object? Value(this IDataRecord row, string name)
    {
        var ordinal = row.GetOrdinal(name);
        return row.IsDBNull(ordinal) ? null : row.GetValue(ordinal);
    }
}
