using System.CommandLine;
using System.Text.Json;
using Insights.Worker.Lab;

namespace Insights.Worker.Cli;

/// <summary>What the experiments on a file have in common on the command line.</summary>
sealed class LabOptions
{
    static readonly JsonSerializerOptions JsonForm = new(JsonSerializerDefaults.Web);

    readonly Argument<string> _file = File();
    readonly Option<string[]> _drop = Columns("--drop", "Columns to leave out, such as those only known afterwards");
    readonly Option<string[]> _keep = Columns("--keep", "Columns to learn from although they look like identifiers or free text");
    readonly Option<LabLearner> _learner = OneOf<LabLearner>("--learner", "Who learns: whichever does best on rows left out, or one of the two");
    readonly Option<string?> _encoding = new("--encoding") { Description = "The file's encoding [default: found out]", HelpName = "NAME" };

    public static Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object on standard output and nothing else" };

    public void AddTo(Command command)
    {
        command.Add(_file);
        foreach (var option in new Option[] { _drop, _keep, _learner, _encoding, Json }) command.Add(option);
    }

    public LabRequest Request(ParseResult parsed) => new(parsed.GetRequiredValue(_file))
    {
        Drop = parsed.GetValue(_drop) ?? [],
        Keep = parsed.GetValue(_keep) ?? [],
        Learner = parsed.GetValue(_learner),
        Encoding = parsed.GetValue(_encoding),
    };

    /// <summary>The file that every experiment is made on.</summary>
    public static Argument<string> File() => new("FILE") { Description = "CSV (any usual delimiter), JSON lines or Parquet; plain or .gz" };

    /// <summary>An option that takes the values of an enumeration in lower case.</summary>
    /// <param name="byDefault">What the command takes where nothing is said.</param>
    public static Option<T> OneOf<T>(string name, string description, T byDefault = default) where T : struct, Enum
    {
        string[] names = [.. Enum.GetNames<T>().Select(value => value.ToLowerInvariant())];
        return new(name)
        {
            Description = $"{description} [default: {byDefault.ToString().ToLowerInvariant()}]", HelpName = string.Join('|', names), CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (names.Contains(text)) return Enum.Parse<T>(text, ignoreCase: true);
                result.AddError($"{name} is '{text}', but must be one of {string.Join(", ", names)}.");
                return default;
            },
        };
    }

    /// <summary>Does the work off the command line's thread, so that Ctrl-C ends it at once, and shows how far it is.</summary>
    public static Task<T> WatchAsync<T>(TextWriter error, Func<IProgress<LabProgress>, T> work, CancellationToken ct) => RunConsole.WatchAsync(
        error, steps => Task.Run(() => work(new Steps(steps)), ct).WaitAsync(ct), _ => true);

    public static void WriteJson<T>(T result, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(result, JsonForm));

    static Option<string[]> Columns(string name, string description) => new(name) { Description = description, HelpName = "A,B" };

    sealed class Steps(IProgress<Runs.RunStep> steps) : IProgress<LabProgress>
    {
        public void Report(LabProgress value) => steps.Report(new(value.Stage, value.Detail, value.Done));
    }
}
