using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Insights.Worker.Options;

/// <summary>How long media and sales cost lies before the customers it buys: a number of months, or the median sales cycle.</summary>
[JsonConverter(typeof(InJson))]
public sealed record SpendLag
{
    /// <summary>What the file says for the median sales cycle.</summary>
    public const string MedianWord = "median";

    /// <summary>A longer one would leave nothing of two years' spend.</summary>
    public const int Longest = 24;

    SpendLag(int? months) => Months = months;

    /// <summary>Spend counts in its own month.</summary>
    public static SpendLag None { get; } = new(0);

    /// <summary>The median sales cycle, measured from referrals' submitted to closed.</summary>
    public static SpendLag Median { get; } = new((int?)null);

    /// <summary>Null: the median.</summary>
    public int? Months { get; }

    /// <summary>So many months.</summary>
    public static SpendLag Of(int months) => new(months);

    /// <summary>As SQL models take it: the number, or the word.</summary>
    public override string ToString() => Months?.ToString(CultureInfo.InvariantCulture) ?? MedianWord;

    internal static bool Fits(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.ValueEquals(MedianWord),
        JsonValueKind.Number => value.TryGetInt32(out _),
        _ => false,
    };

    sealed class InJson : JsonConverter<SpendLag>
    {
        public override SpendLag Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? Of(reader.GetInt32()) : Median;

        public override void Write(Utf8JsonWriter writer, SpendLag lag, JsonSerializerOptions options)
        {
            if (lag.Months is { } months) writer.WriteNumberValue(months);
            else writer.WriteStringValue(MedianWord);
        }
    }
}
