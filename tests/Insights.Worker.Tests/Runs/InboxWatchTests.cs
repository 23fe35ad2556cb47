using Insights.Worker.Options;
using Insights.Worker.Runs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Insights.Worker.Tests.Runs;

public sealed class InboxWatchTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 10, 5, 6, 0, 0, TimeSpan.Zero));
    readonly ScheduleState _state = new();
    readonly List<string[]> _loads = [];

    InsightsOptions Options => new() { Inbox = _folder["inbox"], Warehouse = _folder["warehouse.duckdb"] };

    InboxWatch Watch(LoadInbox? load = null) => new(Options, load ?? Remember, _state, _clock, NullLogger<InboxWatch>.Instance);

    Task<IReadOnlyList<string>> Remember(CancellationToken ct)
    {
        _loads.Add([.. Directory.GetFiles(_folder["inbox"]).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)]);
        return Task.FromResult<IReadOnlyList<string>>([]);
    }

    /// <summary>One look of the watch, with the quiet time passing in the middle of it.</summary>
    async Task LookAsync(InboxWatch watch, Action? meanwhile = null)
    {
        var look = watch.LookAsync(CancellationToken.None);
        meanwhile?.Invoke();
        _clock.Advance(InboxWatch.Quiet);
        await look;
    }

    [Fact]
    public async Task New_files_are_loaded_once()
    {
        _folder.Write("inbox/accounts.csv", "account_id\n1\n");
        using var watch = Watch();
        await LookAsync(watch);
        await LookAsync(watch);
        Assert.Equal([["accounts.csv"]], _loads);
        Assert.Equal(0, _state.Now.InboxWaiting);
    }

    [Fact]
    public async Task A_file_that_changed_is_loaded_again()
    {
        _folder.Write("inbox/accounts.csv", "account_id\n1\n");
        using var watch = Watch();
        await LookAsync(watch);
        _folder.Write("inbox/accounts.csv", "account_id\n1\n2\n");
        await LookAsync(watch);
        Assert.Equal(2, _loads.Count);
    }

    [Fact]
    public async Task A_file_still_being_written_is_left_until_it_lies_still()
    {
        _folder.Write("inbox/tickets.csv", "ticket_id\n1");
        using var watch = Watch();
        await LookAsync(watch, meanwhile: () => _folder.Write("inbox/tickets.csv", "ticket_id\n1\n2\n3"));
        Assert.Empty(_loads);
        Assert.Equal(1, _state.Now.InboxWaiting);
        await LookAsync(watch);
        Assert.Single(_loads);
    }

    [Fact]
    public async Task Hidden_files_are_unfinished_uploads_and_are_not_looked_at()
    {
        _folder.Write("inbox/.accounts.csv.part", "x");
        using var watch = Watch();
        await LookAsync(watch);
        Assert.Empty(_loads);
    }

    [Fact]
    public async Task During_a_run_files_wait_and_are_loaded_after_it()
    {
        _folder.Write("inbox/accounts.csv", "account_id\n1\n");
        using var watch = Watch();
        using (RunGate.Enter(Options.Warehouse, "the weekly run", _clock)) await LookAsync(watch);
        Assert.Empty(_loads);
        Assert.Equal(1, _state.Now.InboxWaiting);
        await LookAsync(watch);
        Assert.Single(_loads);
    }

    [Fact]
    public async Task A_load_that_fails_is_told_and_tried_again()
    {
        _folder.Write("inbox/accounts.csv", "account_id\n1\n");
        var tries = 0;
        using var watch = Watch(_ => ++tries == 1 ? throw new IOException("accounts.csv can't be read") : Task.FromResult<IReadOnlyList<string>>([]));
        await watch.StartAsync(CancellationToken.None);
        await Until(() => _state.Now.LastError == "Inbox: accounts.csv can't be read");
        await Until(() => _state.Now.LastError is null);
        await watch.StopAsync(CancellationToken.None);
        Assert.Equal(2, tries);
    }

    /// <summary>Lets the fake clock pass until something is so; the test's own time limit ends a wait in vain.</summary>
    async Task Until(Func<bool> isSo)
    {
        while (!isSo())
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => _folder.Dispose();
}
