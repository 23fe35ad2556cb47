using System.CommandLine;
using System.CommandLine.Help;
using Insights.Worker.Options;
using Insights.Worker.Runs;
using Insights.Worker.Web;

namespace Insights.Worker.Cli;

/// <summary>Runs a command and turns its end into an exit code and, where it failed, a sentence for people.</summary>
public static class CommandLine
{
    /// <summary>Longer than <see cref="WorkerHost.ShutdownTimeout"/>: after Ctrl-C or SIGTERM the command ends by itself, rolled back.</summary>
    static readonly TimeSpan TerminationTimeout = WorkerHost.ShutdownTimeout + TimeSpan.FromSeconds(15);

    /// <summary>The command that holds all others. Not a RootCommand, which would call itself after this assembly instead of the launcher.</summary>
    public static Command Root(params IReadOnlyList<Command> commands)
    {
        var root = new Command("insights", """
            Insights: whom to ask for a referral, whether the programme pays, and how far word of mouth reaches.
            Every command explains itself: insights COMMAND --help. The launcher adds: insights test, which runs all tests.
            """)
        {
            new HelpOption(), new VersionOption(),
        };
        foreach (var command in commands) root.Add(command);
        return root;
    }

    /// <param name="output">Gets results: tables, paths, JSON.</param>
    /// <param name="error">Gets everything said on the way: progress, warnings, errors.</param>
    public static async Task<int> InvokeAsync(Command root, IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(error);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            parsed.Invoke(new InvocationConfiguration { Output = error, Error = error });
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TerminationTimeout,
            });
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Stopped. Nothing was published half; run again to go on.");
        }
        catch (Exception e) when (e is OptionsProblem or RunGateClosed or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
        }
        catch (Exception e)
        {
            // Nobody foresaw this one, so whoever repairs it needs the trace.
            error.WriteLine($"Unexpected: {e}");
        }

        return ExitCode.Failed;
    }
}
