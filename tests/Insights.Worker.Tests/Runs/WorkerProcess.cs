using System.Diagnostics;
using System.Text;

namespace Insights.Worker.Tests.Runs;

/// <summary>The built worker as a process of its own, without a browser, in a company's folder.</summary>
sealed class WorkerProcess : IDisposable
{
    /// <summary>What a shell says of a process that SIGKILL ended: 128 and the signal's number.</summary>
    public const int Killed = 137;

    readonly Process _process;
    readonly StringBuilder _error = new();

    WorkerProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null) return;
            lock (_error) _error.AppendLine(line.Data);
        };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    /// <summary>Everything said on standard error so far.</summary>
    public string Error
    {
        get { lock (_error) return _error.ToString(); }
    }

    public static WorkerProcess Run(RunFolder company)
    {
        var config = Path.Combine(company.Path, "insights.json");
        File.WriteAllText(config, $$"""{ "company": "{{company.Options.Company}}", "timeZone": "{{company.Options.TimeZone}}" }""");
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "Insights.Worker"), ["run", "--config", config, "--as-of", RunFolder.AsOf.ToString("yyyy-MM-dd")])
        {
            WorkingDirectory = company.Path, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment[Insights.Worker.Publish.BrowserPath.Variable] = "/there/is/no/browser";
        // What a killed process leaves among the temporary files goes with the company's folder.
        start.Environment["TMPDIR"] = Directory.CreateDirectory(Path.Combine(company.Path, "temporary")).FullName;
        return new WorkerProcess(Process.Start(start)!);
    }

    /// <summary>Waits for its end, and gives the exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>Ends it with SIGKILL after a while, unless it is done by then; gives the exit code.</summary>
    public async Task<int> KillAfterAsync(TimeSpan delay)
    {
        var end = EndAsync();
        await Task.WhenAny(end, Task.Delay(delay, TimeProvider.System));
        _process.Kill();
        return await end;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
