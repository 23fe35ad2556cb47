using Insights.Worker.Runs;
using Microsoft.Extensions.Time.Testing;

namespace Insights.Worker.Tests.Runs;

public sealed class RunGateTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 10, 5, 6, 0, 0, TimeSpan.Zero));

    string Warehouse => _folder["warehouse.duckdb"];

    [Fact]
    public void A_second_run_is_told_who_is_inside_and_since_when()
    {
        using var first = RunGate.Enter(Warehouse, "the weekly run", _clock);
        var closed = Assert.Throws<RunGateClosed>(() => RunGate.Enter(Warehouse, "another", _clock));
        Assert.Contains($"the weekly run of process {Environment.ProcessId}, since 2026-10-05 06:00:00 UTC", closed.Message, StringComparison.Ordinal);
        Assert.Contains(Warehouse, closed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_gate_opens_again_when_the_run_is_over()
    {
        RunGate.Enter(Warehouse, "first", _clock).Dispose();
        using var second = RunGate.Enter(Warehouse, "second", _clock);
        Assert.Null(second.Interrupted);
    }

    [Fact]
    public void Two_warehouses_do_not_stand_in_each_others_way()
    {
        using var one = RunGate.Enter(_folder["a.duckdb"], "a", _clock);
        using var other = RunGate.Enter(_folder["b.duckdb"], "b", _clock);
    }

    [Fact]
    public void A_run_that_was_killed_leaves_no_lock_but_is_remembered()
    {
        // What a killed process leaves: its note, and a lock file that nobody holds any more.
        _folder.Write("warehouse.duckdb.lock", "");
        _folder.Write("warehouse.duckdb.running.json", """{"Process":4242,"Doing":"the weekly run","Since":"2026-09-28T06:00:00+00:00"}""");
        using var gate = RunGate.Enter(Warehouse, "the next run", _clock);
        Assert.Equal(4242, gate.Interrupted!.Process);
    }

    [Fact]
    public void A_half_written_note_stops_nothing()
    {
        _folder.Write("warehouse.duckdb.running.json", """{"Process":42""");
        using var gate = RunGate.Enter(Warehouse, "the run", _clock);
        Assert.Null(gate.Interrupted);
    }

    [Fact]
    public void Of_many_that_come_at_once_one_gets_in()
    {
        var inside = 0;
        var gates = new RunGate?[16];
        Parallel.For(0, gates.Length, index =>
        {
            try
            {
                gates[index] = RunGate.Enter(Warehouse, $"run {index}", _clock);
                Interlocked.Increment(ref inside);
            }
            catch (RunGateClosed)
            {
                // The others: as it should be.
            }
        });
        foreach (var gate in gates) gate?.Dispose();
        Assert.Equal(1, inside);
    }

    public void Dispose() => _folder.Dispose();
}
