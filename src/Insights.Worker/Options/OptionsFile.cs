namespace Insights.Worker.Options;

/// <summary>Reads <c>insights.json</c>; a value out of range stops with a message that names the entry.</summary>
public static class OptionsFile
{
    public const string DefaultName = "insights.json";

    /// <summary>The options of a file, its paths made absolute.</summary>
    /// <param name="path">As the user gave it; null: <c>insights.json</c> in the current folder.</param>
    /// <exception cref="OptionsProblem">There is no such file, or something in it is wrong.</exception>
    public static InsightsOptions Load(string? path)
    {
        var file = Path.GetFullPath(path ?? DefaultName);
        if (!File.Exists(file)) throw new OptionsProblem($"There is no {(path is null ? $"{DefaultName} in this folder" : $"file {path}")}.\n{HowToStart()}");

        var options = StrictJson.Read<InsightsOptions>(path ?? DefaultName, file);
        var problems = OptionsRules.Check(options);
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
        Experiments = Path.GetFullPath(options.Experiments, folder),
    };

    static string HowToStart() =>
        """
        To start:
          ./insights demo                                  see it work on a sample company; its demo/insights.json can be copied
          cp samples/insights.json insights.json           every entry with its default, explained; then ./insights run
          ./insights run --config path/to/insights.json    use a file that stands elsewhere
        """;
}
