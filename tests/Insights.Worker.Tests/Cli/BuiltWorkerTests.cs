using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Insights.Worker.Tests.Cli;

/// <summary>The worker as a process, as an init system or a script starts and stops it.</summary>
public sealed partial class BuiltWorkerTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly CancellationToken _limit = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Serve_answers_on_loopback_and_ends_with_0_when_told_to_stop(string signal)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no signals.");
        _folder.Write("insights.json", """{ "web": { "port": 0 }, "schedule": "0 0 6 1 1 ? 2099" }""");
        Directory.CreateDirectory(_folder["inbox"]);
        using var worker = Start("serve");
        var address = await AddressAsync(worker);
        using var client = new HttpClient();
        Assert.Contains("\"nextRun\":\"2099-01-01T06:00:00", await client.GetStringAsync(address + "/health", _limit), StringComparison.Ordinal);

        using (var kill = Process.Start("kill", ["-" + signal, worker.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(_limit);
        await worker.WaitForExitAsync(_limit);
        Assert.Equal(0, worker.ExitCode);
    }

    [Fact]
    public async Task JSON_is_all_there_is_on_standard_output()
    {
        using var worker = Start("wom", "--customers", "10000", "--satisfied", "0.65", "--json");
        var output = await worker.StandardOutput.ReadToEndAsync(_limit);
        await worker.WaitForExitAsync(_limit);
        Assert.Equal(0, worker.ExitCode);
        Assert.Single(output.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("{\"positiveReach\":32500,", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_configuration_run_says_how_to_start()
    {
        using var worker = Start("run");
        var error = await worker.StandardError.ReadToEndAsync(_limit);
        await worker.WaitForExitAsync(_limit);
        Assert.Equal(1, worker.ExitCode);
        Assert.Contains("There is no insights.json in this folder.", error, StringComparison.Ordinal);
    }

    Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Insights.Worker"), arguments)
        {
            WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;

    async Task<string> AddressAsync(Process worker)
    {
        while (await worker.StandardError.ReadLineAsync(_limit) is { } line)
            if (Address().Match(line) is { Success: true } found)
                return found.Value;
        throw new InvalidOperationException("The worker ended without naming its address.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Address();

    public void Dispose() => _folder.Dispose();
}
