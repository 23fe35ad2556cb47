using System.Text.Json;
using System.Text.Json.Serialization;

namespace Insights.Worker.Options;

/// <summary>
/// Reads a JSON file that people write, comments allowed. Strict, because a misspelt entry would otherwise silently mean its default:
/// an unknown entry or a wrong type stops with a message that names the entry.
/// </summary>
static class StrictJson
{
    static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false,
    };

    static readonly JsonSerializerOptions Binding = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new OneOrSeveral() },
        // An element keeps the text it was parsed from, comments and all.
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <param name="shown">The file as the user named it, for messages.</param>
    /// <param name="file">Where it is.</param>
    /// <exception cref="OptionsProblem">It can't be read, or something in it is wrong.</exception>
    public static T Read<T>(string shown, string file)
    {
        using var document = Parse(shown, ReadText(file));
        var problems = OptionsShape.Check(document.RootElement, typeof(T));
        return problems.Count == 0 ? document.RootElement.Deserialize<T>(Binding)! : throw OptionsProblem.InFile(shown, problems);
    }

    static string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OptionsProblem($"{file} can't be read: {e.Message}");
        }
    }

    static JsonDocument Parse(string shown, string text)
    {
        try
        {
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException e)
        {
            var where = e.LineNumber is { } line ? $", line {line + 1}, column {e.BytePositionInLine + 1}" : "";
            // The parser's own sentence ends with a position counted from 0; ours is the one an editor shows.
            var what = e.Message.Split(" LineNumber:")[0];
            throw new OptionsProblem($"{shown}{where}: not valid JSON. {what}");
        }
    }

    /// <summary>Lets <c>"column": "score"</c> stand for <c>"column": ["score"]</c>.</summary>
    sealed class OneOrSeveral : JsonConverter<IReadOnlyList<string>>
    {
        public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? [reader.GetString()!] : JsonSerializer.Deserialize<string[]>(ref reader, options)!;

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}
