namespace Insights.Worker.Options;

/// <summary>The configuration can't be used. The message is for people: which file, which entries, what is allowed.</summary>
public sealed class OptionsProblem(string message) : Exception(message)
{
    /// <summary>Every wrong entry at once, so that a file is repaired in one go.</summary>
    public static OptionsProblem InFile(string file, IReadOnlyList<string> problems) => new(
        problems.Count == 1
            ? $"{file}: {problems[0]}"
            : $"{file} has {problems.Count} wrong entries:\n" + string.Join('\n', problems.Select(problem => "  " + problem)));
}
