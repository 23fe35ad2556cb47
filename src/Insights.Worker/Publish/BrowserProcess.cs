using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Insights.Worker.Publish;

/// <summary>One headless browser with a profile of its own; ending it ends every process it started.</summary>
public sealed partial class BrowserProcess : IAsyncDisposable
{
    readonly Process _process;
    readonly string _profile;

    BrowserProcess(Process process, string profile, Uri address) => (_process, _profile, Address) = (process, profile, address);

    /// <summary>Where it listens for the DevTools protocol, on loopback.</summary>
    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>Starts the browser and waits until it listens.</summary>
    /// <exception cref="BrowserException">It ended at once or is no browser; the message holds what it said.</exception>
    /// <exception cref="OperationCanceledException">It did not listen in time.</exception>
    public static async Task<BrowserProcess> StartAsync(string program, CancellationToken cancel)
    {
        var profile = Directory.CreateTempSubdirectory("insights-browser-").FullName;
        Process? process = null;
        try
        {
            process = Process.Start(StartInfo(program, profile)) ?? throw new BrowserException($"{program} did not start.");
            var address = await WaitForAddressAsync(process, cancel);
            // Whatever it says later must be read as well, or it stops when the pipe is full.
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None)
                .ContinueWith(task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return new BrowserProcess(process, profile, address);
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            await EndAsync(process, profile);
            throw new BrowserException($"{program} could not be started: {fault.Message}", fault);
        }
        catch
        {
            await EndAsync(process, profile);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await EndAsync(_process, _profile);

    static ProcessStartInfo StartInfo(string program, string profile)
    {
        var info = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = false, UseShellExecute = false };
        foreach (var argument in Arguments(profile)) info.ArgumentList.Add(argument);
        return info;
    }

    static IEnumerable<string> Arguments(string profile)
    {
        // Chromium refuses its sandbox as root, which containers run as.
        if (!OperatingSystem.IsWindows() && Environment.UserName == "root") yield return "--no-sandbox";
        yield return "--headless";
        yield return "--remote-debugging-port=0";
        yield return "--user-data-dir=" + profile;
        // /dev/shm is 64 MB in a container: too small for a long report.
        yield return "--disable-dev-shm-usage";
        foreach (var quiet in (string[])["gpu", "extensions", "background-networking", "component-update", "default-apps", "sync", "breakpad", "domain-reliability", "client-side-phishing-detection"])
            yield return "--disable-" + quiet;
        yield return "--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions";
        yield return "--metrics-recording-only";
        yield return "--no-first-run";
        yield return "--no-default-browser-check";
        yield return "--no-pings";
        yield return "--mute-audio";
        // Even if something asked, nothing would be found.
        yield return "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";
        yield return "about:blank";
    }

    static async Task<Uri> WaitForAddressAsync(Process process, CancellationToken cancel)
    {
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(cancel) is { } line)
        {
            if (ListeningLine().Match(line) is { Success: true } match) return new Uri(match.Groups[1].Value);
            if (said.Count < 10) said.Add(line);
        }
        throw new BrowserException($"{process.StartInfo.FileName} ended before it listened. It said: {string.Join(" / ", said)}");
    }

    static async Task EndAsync(Process? process, string profile)
    {
        if (process is not null)
        {
            try
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }
            catch (InvalidOperationException)
            {
                // It had ended by itself.
            }
            process.Dispose();
        }
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser may still be writing; the folder is in the system's temporary one.
        }
        catch (UnauthorizedAccessException)
        {
        }
    }

    [GeneratedRegex(@"DevTools listening on (ws://\S+)")]
    private static partial Regex ListeningLine();
}
