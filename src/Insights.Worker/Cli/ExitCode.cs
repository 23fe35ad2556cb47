namespace Insights.Worker.Cli;

/// <summary>What a command's end means to a script.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>It could not be done: a file, the configuration, the machine, or it was stopped.</summary>
    public const int Failed = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>The figures did not add up, so nothing was published.</summary>
    public const int CheckBlocked = 3;
}
