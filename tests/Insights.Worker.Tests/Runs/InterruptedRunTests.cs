using System.Diagnostics;
using Insights.Worker.Runs;

namespace Insights.Worker.Tests.Runs;

/// <summary>A run that is stopped, that finds no room, or that finds its warehouse taken: what was published before stands.</summary>
public sealed class InterruptedRunTests(UndisturbedRun undisturbed) : IClassFixture<UndisturbedRun>, IDisposable
{
    readonly RunFolder _company = RunFolder.WithSample(RunFolder.Tiny);

    [Theory]
    [InlineData("Ingest", "responses")]
    [InlineData("Build", "core.referrals")]
    [InlineData("Build", "marts.nps_answers")]
    [InlineData("Check", "")]
    [InlineData("Score", "")]
    [InlineData("Find", "")]
    [InlineData("Publish", "roi-report")]
    [InlineData("Record", "")]
    public async Task Stopped_in_the_middle_it_publishes_nothing_and_the_next_run_ends_as_if_nothing_had_been(string step, string detail)
    {
        using var stop = new CancellationTokenSource();
        var stopThere = new WhenReached(step, detail, stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _company.RunAsync(progress: stopThere, stop: stop.Token));

        Assert.Empty(_company.Outputs());
        await _company.PublishAsync();
        Assert.Equal(undisturbed.Contents, _company.Contents());
        Assert.Equal(undisturbed.FileNames, _company.Outputs().Keys);
    }

    [Fact]
    public async Task A_full_disk_fails_with_a_clear_message_and_leaves_the_report_before_as_it_was()
    {
        using var disk = TinyDisk.OrSkip(_company.Path, "2m");
        _company.Options = _company.Options with { Out = disk.Folder };
        await _company.PublishAsync();
        var before = _company.Outputs();
        disk.FillUp();
        before["filler"] = RunFolder.Sha256(Path.Combine(disk.Folder, "filler"));

        var outcome = await _company.RunAsync();

        Assert.Equal((RunStatus.Failed, null), (outcome.Status, outcome.Folder));
        Assert.Contains("space", Assert.Single(outcome.Messages), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, _company.Outputs());

        File.Delete(Path.Combine(disk.Folder, "filler"));
        await _company.PublishAsync();
    }

    [Fact]
    public async Task A_disk_without_room_for_the_warehouse_fails_with_a_clear_message_and_the_next_run_goes_on()
    {
        using var disk = TinyDisk.OrSkip(_company.Path, "1m");
        var roomy = _company.Options.Warehouse;
        _company.Options = _company.Options with { Warehouse = Path.Combine(disk.Folder, "warehouse.duckdb") };

        var outcome = await _company.RunAsync();

        Assert.Equal(RunStatus.Failed, outcome.Status);
        Assert.Contains("space", string.Join(' ', outcome.Messages), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(_company.Outputs());
        _company.Options = _company.Options with { Warehouse = roomy };
        await _company.PublishAsync();
    }

    [Fact]
    public async Task A_warehouse_that_another_program_has_open_is_named_and_nothing_is_published()
    {
        await _company.PublishAsync();
        var before = _company.Outputs();
        using var held = _company.OpenWarehouse();

        using var worker = WorkerProcess.Run(_company);

        Assert.Equal(1, await worker.EndAsync());
        Assert.Contains(_company.Options.Warehouse, worker.Error);
        Assert.Contains($"open in process {Environment.ProcessId}", worker.Error);
        Assert.Equal(before, _company.Outputs());
    }

    [Fact]
    public async Task A_warehouse_that_is_no_database_is_named_and_the_message_says_what_to_do()
    {
        File.WriteAllText(_company.Options.Warehouse, new string('x', 20_000));

        var outcome = await _company.RunAsync();

        Assert.Equal(RunStatus.Failed, outcome.Status);
        Assert.Contains("A damaged file may be moved away", Assert.Single(outcome.Messages));
    }

    [Fact]
    public async Task A_process_killed_while_it_made_the_warehouse_does_not_hinder_the_next_run()
    {
        // What it leaves: the first bytes of a file that has not got its name yet.
        File.WriteAllBytes(_company.Options.Warehouse + ".new", [1, 2, 3]);

        await _company.PublishAsync();

        Assert.False(File.Exists(_company.Options.Warehouse + ".new"));
    }

    public void Dispose() => _company.Dispose();

    /// <summary>Does something when a run comes to a step and a detail of it.</summary>
    sealed class WhenReached(string step, string detail, Action act) : IProgress<RunStep>
    {
        public void Report(RunStep value)
        {
            if (value.Name == step && (value.Detail ?? "").StartsWith(detail, StringComparison.Ordinal)) act();
        }
    }

    /// <summary>A file system of a given size, in memory; only root may mount one.</summary>
    sealed class TinyDisk : IDisposable
    {
        TinyDisk(string folder) => Folder = folder;

        public string Folder { get; }

        public static TinyDisk OrSkip(string parent, string size)
        {
            Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "Only root can mount a small disk to fill up.");
            var disk = new TinyDisk(Directory.CreateDirectory(Path.Combine(parent, "disk")).FullName);
            Assert.SkipUnless(Call("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", disk.Folder), "This machine lets nobody mount a small disk.");
            return disk;
        }

        public void FillUp()
        {
            using var filler = File.Create(Path.Combine(Folder, "filler"));
            var block = new byte[4096];
            try
            {
                while (true)
                {
                    filler.Write(block);
                    filler.Flush();
                }
            }
            catch (IOException)
            {
                // Full: as intended.
            }
        }

        public void Dispose() => Call("umount", "-l", Folder);

        static bool Call(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
    }
}
