using DuckDB.NET.Data;
using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Options;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Runs;

/// <summary>What every step of one run shares: the settings, the warehouse, the clock, whoever watches, and how long each step took.</summary>
public sealed class RunContext : IDisposable
{
    readonly IProgress<RunStep>? _progress;
    readonly long _started;
    readonly List<StepDuration> _durations = [];

    RunContext(InsightsOptions options, TimeProvider clock, string? browser, IProgress<RunStep>? progress, CancellationToken stop)
    {
        Options = options;
        Clock = clock;
        Browser = browser;
        Stop = stop;
        _progress = progress;
        _started = clock.GetTimestamp();
        StartedAt = clock.GetUtcNow();
        Warehouse = Open(options);
    }

    public InsightsOptions Options { get; }
    public TimeProvider Clock { get; }
    /// <summary>The program that prints; null when there is none.</summary>
    public string? Browser { get; }
    public WarehouseFile Warehouse { get; }
    public CancellationToken Stop { get; }
    public DateTimeOffset StartedAt { get; }
    /// <summary>When the run began, in the configured zone.</summary>
    public DateTimeOffset LocalStart => TimeZoneInfo.ConvertTime(StartedAt, TimeZoneInfo.FindSystemTimeZoneById(Options.TimeZone));

    public DateOnly Today => DateOnly.FromDateTime(LocalStart.DateTime);

    public IReadOnlyList<StepDuration> Durations => _durations;
    public TimeSpan Elapsed => Clock.GetElapsedTime(_started);

    /// <exception cref="IOException">The warehouse can't be opened; the message says why and what to do.</exception>
    public static RunContext Start(
        InsightsOptions options, TimeProvider clock, string? browser, IProgress<RunStep>? progress, CancellationToken stop) =>
        new(options, clock, browser, progress, stop);

    /// <summary>Runs one step: announces it, times it, and stops before it when asked to.</summary>
    public async Task<T> StepAsync<T>(string name, Func<Task<T>> work)
    {
        Stop.ThrowIfCancellationRequested();
        _progress?.Report(new RunStep(name));
        var started = Clock.GetTimestamp();
        // DuckDB's calls block, also the ones named async: a thread of the pool waits, not the caller's.
        using var stoppable = Warehouse.Watch(Stop);
        var result = await Task.Run(work, Stop).ConfigureAwait(false);
        _durations.Add(new StepDuration(name, Clock.GetElapsedTime(started)));
        return result;
    }

    public Task<T> Step<T>(string name, Func<T> work) => StepAsync(name, () => Task.FromResult(work()));

    /// <summary>What the models are built with, with the settings that change a figure.</summary>
    public ModelParameters Parameters(DateOnly asOf, ReportPeriod period) =>
        new(asOf, Options.Currency, period) { SpendLag = Options.Acquisition.LagMonths.ToString(), Tests = Tests(Options.Incentives) };

    static TestSettings Tests(IncentiveOptions incentives) => new(
        incentives.HorizonDays,
        incentives.Experiments.ToDictionary(test => test.Name, incentives.Horizon),
        incentives.SegmentsByIndustry());

    /// <summary>Tells whoever watches how far a step is.</summary>
    public void Report(string step, string detail, double? share = null) => _progress?.Report(new RunStep(step, detail, share));

    public void Dispose() => Warehouse.Dispose();

    static WarehouseFile Open(InsightsOptions options)
    {
        try
        {
            return WarehouseFile.Open(options.Warehouse, options.TimeZone);
        }
        catch (DuckDBException problem)
        {
            throw new IOException(
                $"The warehouse {options.Warehouse} can't be opened. Look whether the path and its permissions are right. "
                + $"A damaged file may be moved away: the next run builds it anew from the inbox. DuckDB says: {problem.Message}", problem);
        }
    }
}

/// <summary>How long a step took.</summary>
public sealed record StepDuration(string Step, TimeSpan Duration);
