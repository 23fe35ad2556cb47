using System.Diagnostics;
using System.Text.Json;
using Insights.Models.Statistics;

namespace Insights.Worker.Tests.Runs;

/// <summary>A run that is killed anywhere costs nothing but its time: the next one ends where an undisturbed one would have.</summary>
public sealed class KilledRunTests(ITestOutputHelper output)
{
    const int Companies = 6, Lanes = 3;

    /// <summary>Kills before the first complete run of a company, and then before the next, which finds reports to replace.</summary>
    static readonly int[] KillsBeforeACompleteRun = [3, 2];

    [Fact]
    public async Task Killed_thirty_times_at_random_moments_and_run_again_it_ends_with_the_warehouse_of_an_undisturbed_run()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("SIGKILL is a Unix signal.");
        using var undisturbed = RunFolder.WithSample(RunFolder.Tiny);
        var duration = await CompleteAsync(undisturbed);
        var (expected, files) = (undisturbed.Contents(), FileNames(undisturbed));

        // A run of so small a company keeps hardly more than one processor busy.
        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => KillAndCompleteAsync(lane, duration, expected, files))));

        var killedIn = lanes.SelectMany(lane => lane).ToList();
        Assert.Equal(30, killedIn.Count);
        foreach (var step in killedIn.CountBy(step => step)) output.WriteLine($"killed {step.Value} times in {step.Key}");
        // Moments that all lie before the first write would prove nothing.
        Assert.True(killedIn.Distinct().Count() >= 3, "The kills hit fewer than three different steps.");
    }

    /// <summary>One company after the other is killed, completed and held against an undisturbed one; says in which steps it was killed.</summary>
    async Task<IReadOnlyList<string>> KillAndCompleteAsync(int lane, TimeSpan duration, IReadOnlyList<string> expected, IReadOnlyList<string> files)
    {
        var random = SeededRandom.For(7, $"moments to kill at, lane {lane}");
        var killedIn = new List<string>();
        for (var done = 0; done < Companies / Lanes; done++)
        {
            using var company = RunFolder.WithSample(RunFolder.Tiny);
            foreach (var kills in KillsBeforeACompleteRun)
            {
                for (var i = 0; i < kills; i++) killedIn.Add(await KillAsync(company, duration, random));
                // How long a run takes depends on what else the machine does, so the last one's time is the measure for the next.
                duration = await CompleteAsync(company);

                Assert.Equal(expected, company.Contents());
                Assert.Equal(files, FileNames(company));
                EveryPublishedFolderIsWhole(company);
            }
        }

        return killedIn;
    }

    async Task<TimeSpan> CompleteAsync(RunFolder company)
    {
        var watch = Stopwatch.StartNew();
        using var worker = WorkerProcess.Run(company);
        Assert.True(await worker.EndAsync() == 0, worker.Error);
        output.WriteLine($"a complete run took {watch.Elapsed.TotalSeconds:F1} s");
        return watch.Elapsed;
    }

    /// <summary>Kills one run and says in which step. One that was done before its moment had come is not counted: another moment is drawn.</summary>
    static async Task<string> KillAsync(RunFolder company, TimeSpan duration, SeededRandom random)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var watch = Stopwatch.StartNew();
            using var worker = WorkerProcess.Run(company);
            var code = await worker.KillAfterAsync(duration * random.NextDouble());
            if (code == WorkerProcess.Killed) return LastStep(worker.Error);
            Assert.True(code == 0, worker.Error);
            duration = watch.Elapsed;
        }

        throw new InvalidOperationException("Twenty runs in a row were done before they could be killed.");
    }

    static string LastStep(string error) => error.Split('\n')
        .Select(line => line.Split(" s  ", 2))
        .Where(parts => parts.Length == 2)
        .Select(parts => parts[1].Split(' ')[0].Trim())
        .LastOrDefault("start-up");

    /// <summary>Names of all outputs, hidden ones included: a half file or a folder under way would show.</summary>
    static IReadOnlyList<string> FileNames(RunFolder company) => [.. company.Outputs().Keys];

    static void EveryPublishedFolderIsWhole(RunFolder company)
    {
        foreach (var folder in Directory.GetDirectories(company.Options.Out))
        {
            using var record = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "run.json")));
            var outputs = record.RootElement.GetProperty("outputs").EnumerateArray()
                .ToDictionary(file => file.GetProperty("file").GetString()!, file => file.GetProperty("sha256").GetString());
            Assert.Equal(
                outputs.OrderBy(file => file.Key, StringComparer.Ordinal),
                Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "run.json")
                    .ToDictionary(file => Path.GetRelativePath(folder, file), file => (string?)RunFolder.Sha256(file)).OrderBy(file => file.Key, StringComparer.Ordinal));
        }
    }
}
