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

        Assert.Equal(0, await EndAsync(worker, signal));
    }

    [Fact]
    public async Task Serve_told_to_stop_in_the_middle_of_a_run_ends_with_0_and_leaves_nothing_half_done()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no signals.");
        WriteCompany("* * * * * ?");
        using var worker = Start("serve");
        var address = await AddressAsync(worker);
        using var client = new HttpClient();
        while (!(await client.GetStringAsync(address + "/health", _limit)).Contains("\"status\":\"running\"", StringComparison.Ordinal))
            await Task.Delay(5, _limit);

        Assert.Equal(0, await EndAsync(worker, "TERM"));
        await AssertCleanAsync();
    }

    [Fact]
    public async Task Run_stopped_by_the_user_says_so_ends_with_1_and_leaves_nothing_half_done()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no signals.");
        WriteCompany("0 0 6 1 1 ? 2099");
        using var worker = Start("run");
        Assert.Contains("Ingest", await worker.StandardError.ReadLineAsync(_limit), StringComparison.Ordinal);
        var error = worker.StandardError.ReadToEndAsync(_limit);

        Assert.Equal(1, await EndAsync(worker, "INT"));
        Assert.EndsWith("Stopped. Nothing was published half; run again to go on.", (await error).TrimEnd(), StringComparison.Ordinal);
        await AssertCleanAsync();
    }

    void WriteCompany(string schedule)
    {
        SampleCompany.SampleCompany.Write(new SampleCompany.SampleOptions { Accounts = 60 }, _folder["inbox"]);
        _folder.Write("insights.json", $$"""{ "timeZone": "Europe/Berlin", "web": { "port": 0 }, "schedule": "{{schedule}}" }""");
    }

    /// <summary>The gate is open, no folder is half there, and a run now does what was left undone.</summary>
    async Task AssertCleanAsync()
    {
        Assert.False(File.Exists(_folder["warehouse.duckdb.running.json"]));
        foreach (var published in Directory.Exists(_folder["reports"]) ? Directory.GetDirectories(_folder["reports"]).Where(path => !Path.GetFileName(path).StartsWith('.')) : [])
            Assert.True(File.Exists(Path.Combine(published, "run.json")));

        using var again = Start("run");
        var error = again.StandardError.ReadToEndAsync(_limit);
        var output = await again.StandardOutput.ReadToEndAsync(_limit);
        await again.WaitForExitAsync(_limit);
        Assert.True(again.ExitCode == 0, await error);
        Assert.Contains("ask-list.csv", output, StringComparison.Ordinal);
    }

    async Task<int> EndAsync(Process worker, string signal)
    {
        if (signal == "INT" && IgnoresInterrupts(worker))
        {
            worker.Kill();
            Assert.Skip("These tests were started so that no process hears Ctrl-C, in the background of a script for example.");
        }
        using (var kill = Process.Start("kill", ["-" + signal, worker.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(_limit);
        await worker.WaitForExitAsync(_limit);
        return worker.ExitCode;
    }

    /// <summary>From the bit mask that Linux tells; what is ignored is inherited.</summary>
    static bool IgnoresInterrupts(Process worker)
    {
        const int interrupt = 2;
        var status = $"/proc/{worker.Id}/status";
        return File.Exists(status) && File.ReadLines(status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
            && (Convert.ToUInt64(ignored.Split('\t')[1], 16) >> (interrupt - 1) & 1) == 1;
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
