using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Insights.Models.Units;

/// <summary>
/// A text for people that still knows its parts: <c>$"No rate to {code} since {day}"</c> keeps the template
/// <c>No rate to {0} since {1}</c> beside the two values, so that a report can say it in another language.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sentence : IEquatable<Sentence>
{
    readonly List<object?> _values;
    string _template = "";
    string? _english;

    /// <summary>Called by the compiler for an interpolated text.</summary>
    /// <param name="literalLength">Length of what stands between the values.</param>
    /// <param name="formattedCount">Number of values.</param>
    public Sentence(int literalLength, int formattedCount) => _values = new(formattedCount);

    /// <summary>The English text with <c>{0}</c>, <c>{1}</c>, … in place of the values: what translations are found by.</summary>
    public string Template => _template;

    /// <summary>The values in their order: texts, numbers, rounded ones, days, counts with their noun, or sentences.</summary>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>Called by the compiler for what stands between the values.</summary>
    public void AppendLiteral(string text) => _template += text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>Called by the compiler for a value.</summary>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        _template += $"{{{_values.Count}}}";
        _values.Add((format, value) switch
        {
            (not null, double number) => new Rounded(number, format),
            (not null, IFormattable formattable) => formattable.ToString(format, CultureInfo.InvariantCulture),
            _ => value,
        });
    }

    /// <summary>A text without values.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Sentence?(string? text)
    {
        if (text is null) return null;
        var sentence = new Sentence(text.Length, 0);
        sentence.AppendLiteral(text);
        return sentence;
    }

    /// <summary>The English text.</summary>
    [return: NotNullIfNotNull(nameof(sentence))]
    public static implicit operator string?(Sentence? sentence) => sentence?.ToString();

    /// <summary>The English text.</summary>
    public override string ToString() => _english ??= string.Format(CultureInfo.InvariantCulture, _template, [.. _values.Select(English)]);

    /// <summary>Sentences are equal when they say the same.</summary>
    public bool Equals(Sentence? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sentence);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    static object? English(object? value) => value switch
    {
        int or long => ((IFormattable)value).ToString("N0", CultureInfo.InvariantCulture),
        Money money => money.Currency.Format(money.Amount),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };
}
