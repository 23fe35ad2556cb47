using System.CommandLine;
using Insights.Worker.Cli.Doctor;
using Spectre.Console;

namespace Insights.Worker.Cli;

/// <summary><c>doctor</c>: what this machine has and lacks, and how to get it.</summary>
static class DoctorCommand
{
    public static Command Create()
    {
        var config = Arguments.Config();
        var command = new Command("doctor", "Say what is there and what is missing on this machine, and how to get it") { config };
        command.SetAction(async (parsed, ct) =>
        {
            var checks = await Machine.CheckAsync(parsed.GetValue(config), ct);
            Write(checks, parsed.InvocationConfiguration.Output);
            return checks.Any(check => check.State == CheckState.Missing) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    static void Write(IReadOnlyList<MachineCheck> checks, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected) console.Profile.Width = 160;
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "What", "Found");
        foreach (var check in checks) table.AddRow(Mark(check.State), Markup.Escape(check.What), Markup.Escape(check.Found));
        console.Write(table);

        // Outside the table, on lines of their own: commands are there to be copied.
        foreach (var check in checks.Where(check => check.Remedy is not null)) output.WriteLine($"{check.What}: {check.Remedy}");
        output.WriteLine(Verdict(checks));
    }

    static string Mark(CheckState state) => state switch
    {
        CheckState.There => "[green]ok[/]",
        CheckState.Lacking => "[yellow]lacking[/]",
        _ => "[red]missing[/]",
    };

    static string Verdict(IReadOnlyList<MachineCheck> checks) =>
        checks.Any(check => check.State == CheckState.Missing) ? "Something that every command needs is missing."
        : checks.Any(check => check.State == CheckState.Lacking) ? "Works, with the limits named above."
        : "All is there.";
}
