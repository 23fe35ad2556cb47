using System.Globalization;
using System.Numerics;

namespace Insights.Worker.Database;

/// <summary>A single value in the type that the caller asks for: DuckDB's own type depends on the query (a sum of integers is a HUGEINT).</summary>
static class ScalarValue
{
    public static T As<T>(object? value, string sql)
    {
        if (value is T typed) return typed;
        var wanted = Nullable.GetUnderlyingType(typeof(T));
        if (value is null or DBNull)
            return wanted is not null || !typeof(T).IsValueType ? default! : throw new InvalidOperationException($"No value came back from: {sql}");
        return (T)To(wanted ?? typeof(T), value);
    }

    static object To(Type type, object value) =>
        value is BigInteger big ? Narrowed(type, big) : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);

    static object Narrowed(Type type, BigInteger value) =>
        type == typeof(double) ? (double)value
        : type == typeof(decimal) ? (decimal)value
        : Convert.ChangeType((long)value, type, CultureInfo.InvariantCulture);
}
