namespace Insights.Worker.Cli.Doctor;

/// <param name="What">What was looked for.</param>
/// <param name="State">Whether it is there.</param>
/// <param name="Found">What was found, with its version.</param>
/// <param name="Remedy">The command to run or the thing to do; null when nothing is to be done.</param>
public sealed record MachineCheck(string What, CheckState State, string Found, string? Remedy = null);

public enum CheckState
{
    There,

    /// <summary>Things work without it, less well: no PDF, wrong letters in it.</summary>
    Lacking,

    /// <summary>Nothing works without it.</summary>
    Missing,
}
