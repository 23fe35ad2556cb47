using System.Text.Json;
using System.Text.Json.Serialization;

namespace Insights.Worker.Options;

/// <summary>
/// Reads <c>insights.json</c>. Strict, because a misspelt entry would otherwise silently mean its default:
/// an unknown entry, a wrong type or a value out of range stops with a message that names the entry.
/// </summary>
public static class OptionsFile
{
    public const string DefaultName = "insights.json";

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

    /// <summary>The options of a file, its paths made absolute.</summary>
    /// <param name="path">As the user gave it; null: <c>insights.json</c> in the current folder.</param>
    /// <exception cref="OptionsProblem">There is no such file, or something in it is wrong.</exception>
    public static InsightsOptions Load(string? path)
    {
        var file = Path.GetFullPath(path ?? DefaultName);
        if (!File.Exists(file)) throw new OptionsProblem($"There is no {(path is null ? $"{DefaultName} in this folder" : $"file {path}")}.\n{HowToStart()}");

        using var document = Parse(path ?? DefaultName, ReadText(file));
        var problems = OptionsShape.Check(document.RootElement, typeof(InsightsOptions));
        if (problems.Count > 0) throw OptionsProblem.InFile(path ?? DefaultName, problems);

        var options = document.RootElement.Deserialize<InsightsOptions>(Binding)!;
        problems = OptionsRules.Check(options);
        if (problems.Count > 0) throw OptionsProblem.InFile(path ?? DefaultName, problems);
        var whole = WithPathsFrom(options, Path.GetDirectoryName(file)!);
        if (options.Messages != InsightsOptions.DefaultMessages && !Directory.Exists(whole.Messages))
            throw OptionsProblem.InFile(path ?? DefaultName, [$"'messages' is \"{options.Messages}\", but there is no folder {whole.Messages}; make it, or leave the entry out."]);
        // At the start, not at the end of a run: a wrong text is found while somebody is looking.
        MessageFiles.Read(whole.Messages);
        return whole;
    }

    static InsightsOptions WithPathsFrom(InsightsOptions options, string folder) => options with
    {
        Inbox = Path.GetFullPath(options.Inbox, folder),
        Out = Path.GetFullPath(options.Out, folder),
        Warehouse = Path.GetFullPath(options.Warehouse, folder),
        Models = Path.GetFullPath(options.Models, folder),
        Messages = Path.GetFullPath(options.Messages, folder),
    };

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

    static string HowToStart() =>
        """
        To start:
          ./insights demo                                  see it work on a sample company; its demo/insights.json can be copied
          cp samples/insights.json insights.json           every entry with its default, explained; then ./insights run
          ./insights run --config path/to/insights.json    use a file that stands elsewhere
        """;

    /// <summary>Lets <c>"column": "score"</c> stand for <c>"column": ["score"]</c>.</summary>
    sealed class OneOrSeveral : JsonConverter<IReadOnlyList<string>>
    {
        public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? [reader.GetString()!] : JsonSerializer.Deserialize<string[]>(ref reader, options)!;

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}
