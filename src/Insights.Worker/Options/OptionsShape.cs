using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Insights.Worker.Options;

/// <summary>Compares a JSON value with the type it is to become, and says what is wrong in the words of the file.</summary>
static class OptionsShape
{
    /// <summary>Everything wrong with the value's names and types; empty when it fits.</summary>
    public static IReadOnlyList<string> Check(JsonElement value, Type type)
    {
        var problems = new List<string>();
        Check(value, type, "", problems);
        return problems;
    }

    static void Check(JsonElement value, Type type, string path, List<string> problems)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(IReadOnlyList<string>) && value.ValueKind == JsonValueKind.String) return;
        if (ElementOfList(type) is { } element) CheckList(value, element, path, problems);
        else if (ValueOfDictionary(type) is { } entry) CheckDictionary(value, entry, path, problems);
        else if (ExpectedScalar(type) is { } expected) CheckScalar(value, type, expected, path, problems);
        else CheckObject(value, type, path, problems);
    }

    static void CheckObject(JsonElement value, Type type, string path, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            problems.Add($"{Shown(path)} must be an object in braces, not {Kind(value)}.");
            return;
        }

        var known = type.GetProperties().ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        foreach (var entry in value.EnumerateObject())
        {
            if (known.TryGetValue(entry.Name, out var property)) Check(entry.Value, property.PropertyType, Join(path, entry.Name), problems);
            else if (entry.Name != "$schema") problems.Add($"'{Join(path, entry.Name)}' is not known{Suggestion(entry.Name, known.Keys)}");
        }

        problems.AddRange(known
            .Where(entry => entry.Value.GetCustomAttribute<RequiredMemberAttribute>() is not null && !value.TryGetProperty(entry.Key, out _))
            .Select(entry => $"'{Join(path, entry.Key)}' is missing."));
    }

    static void CheckList(JsonElement value, Type element, string path, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add($"{Shown(path)} must be a list in brackets{(element == typeof(string) ? " or one text" : "")}, not {Kind(value)}.");
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray()) Check(item, element, $"{path}[{index++}]", problems);
    }

    static void CheckDictionary(JsonElement value, Type entryType, string path, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.Object) problems.Add($"{Shown(path)} must be an object in braces, not {Kind(value)}.");
        else
            foreach (var entry in value.EnumerateObject()) Check(entry.Value, entryType, Join(path, entry.Name), problems);
    }

    static void CheckScalar(JsonElement value, Type type, string expected, string path, List<string> problems)
    {
        var fits = type == typeof(string) ? value.ValueKind == JsonValueKind.String
            : type == typeof(SpendLag) ? SpendLag.Fits(value)
            : type == typeof(DateOnly) ? value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            : type == typeof(bool) ? value.ValueKind is JsonValueKind.True or JsonValueKind.False
            : value.ValueKind == JsonValueKind.Number
                && (type == typeof(int) ? value.TryGetInt32(out _) : type == typeof(ulong) ? value.TryGetUInt64(out _) : value.TryGetDouble(out _));
        if (!fits) problems.Add($"{Shown(path)} must be {expected}, not {Kind(value)}.");
    }

    static string? ExpectedScalar(Type type) =>
        type == typeof(string) ? "a text in quotes"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) ? "a whole number"
        : type == typeof(ulong) ? "a whole number of 0 or more"
        : type == typeof(double) ? "a number"
        : type == typeof(DateOnly) ? "a day such as \"2026-10-05\""
        : type == typeof(SpendLag) ? $"a whole number or \"{SpendLag.MedianWord}\""
        : null;

    static Type? ElementOfList(Type type) => GenericArgument(type, typeof(IReadOnlyList<>), 0);

    static Type? ValueOfDictionary(Type type) => GenericArgument(type, typeof(IReadOnlyDictionary<,>), 1);

    static Type? GenericArgument(Type type, Type definition, int index) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GetGenericArguments()[index] : null;

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    static string Shown(string path) => path.Length == 0 ? "The file" : $"'{path}'";

    static string Kind(JsonElement value)
    {
        var text = value.GetRawText();
        return value.ValueKind switch
        {
            JsonValueKind.Array => "a list",
            JsonValueKind.Object => "an object",
            _ => text.Length <= 40 ? text : text[..40] + "…",
        };
    }

    static string Suggestion(string name, IEnumerable<string> known)
    {
        var nearest = known.MinBy(candidate => Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant()));
        return nearest is not null && Distance(name.ToLowerInvariant(), nearest.ToLowerInvariant()) <= Math.Max(2, name.Length / 2)
            ? $"; did you mean '{nearest}'?"
            : $"; known here: {string.Join(", ", known)}.";
    }

    /// <summary>Edits that turn one word into the other (Levenshtein 1966).</summary>
    static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
