using System.CommandLine;
using System.Text.Json;
using Insights.Worker.Cli;
using Insights.Worker.Runs;

namespace Insights.Worker.Tests.Cli;

public sealed class CommandLineTests
{
    static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var root = CommandLine.Root(WomCommand.Create(), RunCommand.Create(), DemoCommand.Create(), DoctorCommand.Create());
        var code = await CommandLine.InvokeAsync(root, args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task Word_of_mouth_as_JSON_is_one_object_with_the_known_figures()
    {
        var (code, output, error) = await Run("wom", "--customers", "10000", "--satisfied", "0.65", "--json");
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("", error);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(32500, json.GetProperty("positiveReach").GetInt64());
        Assert.Equal(35000, json.GetProperty("negativeReach").GetInt64());
        Assert.Equal(-2500, json.GetProperty("net").GetInt64());
        Assert.Equal(0.6667, json.GetProperty("breakEvenSatisfiedShare").GetDouble());
        Assert.Equal([32500L, 52000L], json.GetProperty("range").GetProperty("positive").EnumerateArray().Select(end => end.GetInt64()));
        Assert.Equal([35000L, 56000L], json.GetProperty("range").GetProperty("negative").EnumerateArray().Select(end => end.GetInt64()));
    }

    [Theory]
    [InlineData("wom --customers 10 --satisfied 65", "--satisfied is '65', but must be a share of 0 to 1; 65 % is written 0.65.")]
    [InlineData("wom --customers 10 --satisfied 65%", "--satisfied is '65%'")]
    [InlineData("wom --customers 10 --satisfied NaN", "--satisfied is 'NaN'")]
    [InlineData("wom --customers -3 --satisfied 0.5", "--customers is '-3', but must be a whole number of 1 to")]
    [InlineData("wom --satisfied 0.5", "--customers")]
    [InlineData("wom --customers 10 --satisfied 0.5 --tells 0", "--tells is '0'")]
    [InlineData("run --as-of 05.10.2026", "--as-of is '05.10.2026', but must be a date such as 2026-10-05.")]
    [InlineData("run --as-of 2026-02-30", "--as-of is '2026-02-30'")]
    [InlineData("demo --accounts 0", "--accounts is '0', but must be a whole number of 1 to 100000.")]
    [InlineData("rnu", "'rnu' was not matched. Did you mean one of the following?")]
    [InlineData("", "Usage:")]
    public async Task Wrong_usage_ends_with_2_and_says_what_was_expected_on_standard_error(string line, string message)
    {
        var (code, output, error) = await Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Contains("Usage:", error, StringComparison.Ordinal);
        Assert.Equal("", output);
    }

    [Fact]
    public async Task A_configuration_that_is_not_there_ends_with_1_and_says_how_to_start()
    {
        var (code, _, error) = await Run("run", "--config", "/nowhere/insights.json");
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("There is no file /nowhere/insights.json.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_finds_another_inside_ends_with_1_and_names_it()
    {
        using var folder = new TemporaryFolder();
        var config = folder.Write("insights.json", "{}");
        using var gate = RunGate.Enter(folder["warehouse.duckdb"], "the weekly run", TimeProvider.System);
        var (code, _, error) = await Run("run", "--config", config);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains($"is in use by the weekly run of process {Environment.ProcessId}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demo_never_touches_a_folder_that_is_not_a_demos()
    {
        using var folder = new TemporaryFolder();
        var precious = folder.Write("inbox/accounts.csv", "mine");
        var (code, _, error) = await Run("demo", "--out", folder.Path);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("choose another one with --out", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(precious));
    }

    [Fact]
    public async Task A_command_that_was_stopped_says_so_and_ends_with_1()
    {
        var command = new Command("slow");
        command.SetAction((_, _) => Task.FromException<int>(new OperationCanceledException()));
        using StringWriter output = new(), error = new();
        Assert.Equal(ExitCode.Failed, await CommandLine.InvokeAsync(CommandLine.Root(command), ["slow"], output, error));
        Assert.Equal("Stopped. Nothing was published half; run again to go on." + Environment.NewLine, error.ToString());
    }

    [Fact]
    public async Task Doctor_names_everything_it_looked_for()
    {
        var (_, output, _) = await Run("doctor");
        foreach (var what in (string[])[".NET", "DuckDB", "library v", "Time zone data", "Browser (for PDF)", "Font Noto Sans", "Font BIZ UDPGothic", "Memory", "can be written to"])
            Assert.Contains(what, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_ends_with_1_when_the_configuration_can_not_be_used_and_says_why()
    {
        using var folder = new TemporaryFolder();
        var (code, output, _) = await Run("doctor", "--config", folder.Write("insights.json", """{ "currency": "XXX" }"""));
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("'currency' is \"XXX\"", output, StringComparison.Ordinal);
    }
}
