using Insights.Worker.Options;

namespace Insights.Worker.Runs;

/// <summary>Loads what the inbox holds and says what is wrong with it, one message a line; the run's first step by itself.</summary>
public delegate Task<IReadOnlyList<string>> LoadInbox(CancellationToken ct);

/// <summary>
/// Loads files soon after they arrive, so that a wrong file is known on the day it comes and not on the morning of the run.
/// It only loads: figures and lists change with the weekly run. The watcher of the operating system wakes it early; a rescan
/// each minute finds what the watcher missed (network folders report nothing).
/// </summary>
public sealed partial class InboxWatch(
    InsightsOptions options, LoadInbox load, ScheduleState state, TimeProvider clock, ILogger<InboxWatch> log) : BackgroundService
{
    /// <summary>Between two looks when nothing stirs.</summary>
    public static readonly TimeSpan Rescan = TimeSpan.FromMinutes(1);

    /// <summary>A file must keep its size and time this long before it counts as written to the end.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    readonly SemaphoreSlim _stirred = new(0, 1);
    InboxSnapshot _loaded = InboxSnapshot.Empty;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = Watch();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
                await WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // A watcher that dies silently is worse than one that complains each minute.
                LogFailed(e);
                state.Change(now => now with { LastError = $"Inbox: {e.Message}" });
                await Task.Delay(Rescan, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>One look: when there are new files and they lie still, loads them.</summary>
    internal async Task LookAsync(CancellationToken ct)
    {
        var seen = InboxSnapshot.Of(options.Inbox);
        var waiting = seen.NewSince(_loaded);
        state.Change(now => now with { InboxWaiting = waiting });
        if (waiting == 0) return;

        await Task.Delay(Quiet, clock, ct);
        var still = InboxSnapshot.Of(options.Inbox);
        if (still.NewSince(seen) > 0)
        {
            Stir();
            return;
        }

        await LoadAsync(still, ct);
    }

    async Task LoadAsync(InboxSnapshot listing, CancellationToken ct)
    {
        IReadOnlyList<string> messages;
        try
        {
            using var gate = RunGate.Enter(options.Warehouse, "a load of the inbox", clock);
            messages = await Task.Run(() => load(ct), ct);
        }
        catch (RunGateClosed closed)
        {
            // A run is under way and loads the inbox itself; whatever came too late for it is loaded at the next look.
            LogLater(closed.Message);
            return;
        }

        _loaded = listing;
        foreach (var message in messages) LogMessage(message);
        LogLoaded(listing.Count);
        state.Change(now => now with { InboxWaiting = 0, LastError = now.LastError?.StartsWith("Inbox: ", StringComparison.Ordinal) == true ? null : now.LastError });
    }

    async Task WaitAsync(CancellationToken ct)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(_stirred.WaitAsync(wait.Token), Task.Delay(Rescan, clock, wait.Token));
        await wait.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    FileSystemWatcher Watch()
    {
        Directory.CreateDirectory(options.Inbox);
        var watcher = new FileSystemWatcher(options.Inbox);
        watcher.Created += (_, _) => Stir();
        watcher.Changed += (_, _) => Stir();
        watcher.Renamed += (_, _) => Stir();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    void Stir()
    {
        try
        {
            _stirred.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already awake: one look covers any number of changes.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The inbox was loaded: {Files} files known.")]
    partial void LogLoaded(int files);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Inbox: {Message}")]
    partial void LogMessage(string message);

    [LoggerMessage(Level = LogLevel.Information, Message = "New files wait in the inbox: {Why}")]
    partial void LogLater(string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The inbox could not be loaded.")]
    partial void LogFailed(Exception e);
}
