using System.Text.RegularExpressions;

namespace Insights.Worker.Database;

/// <summary>Another process has the warehouse open, and one of the two wants to write.</summary>
public sealed partial class WarehouseInUseException(string path, Exception inner) : IOException(Say(path, inner.Message), inner)
{
    public string Path { get; } = path;

    internal static bool IsSaidBy(Exception exception) =>
        exception.Message.Contains("Could not set lock on file", StringComparison.Ordinal)
        || exception.Message.Contains("being used by another process", StringComparison.Ordinal);

    static string Say(string path, string detail)
    {
        var owner = Owner().Match(detail);
        var who = owner.Success ? $"process {owner.Groups[1].Value}" : "another process";
        return $"The warehouse {path} is open in {who}, and only one process may write it. "
            + "Wait until that has ended or stop it (a running `insights serve` owns its warehouse), or read a copy of the file.";
    }

    [GeneratedRegex(@"PID (\d+)")]
    private static partial Regex Owner();
}
