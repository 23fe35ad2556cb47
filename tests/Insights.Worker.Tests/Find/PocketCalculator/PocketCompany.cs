using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Find;
using Insights.Worker.Runs;
using Insights.Worker.Runs.Steps;
using Insights.Worker.Tests.Runs;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Find.PocketCalculator;

/// <summary>The company of the README beside this file, loaded from its files and built as a run does it; tests leave the warehouse as it is.</summary>
public sealed class PocketCompany : IDisposable
{
    static readonly string Files = Path.Combine(AppContext.BaseDirectory, "PocketCalculator");

    readonly RunFolder _folder = new();
    readonly RunContext _run;

    public PocketCompany()
    {
        foreach (var file in Directory.EnumerateFiles(Files, "*.csv")) _folder.Put(Path.GetFileName(file), File.ReadAllBytes(file));
        _folder.Options = _folder.Options with { Goals = Goals };
        _run = RunContext.Start(_folder.Options, _folder.Clock, browser: null, progress: null, CancellationToken.None);
        IngestStep.Load(_run, new RunRequest(RunFolder.AsOf));
        var parameters = BuildStep.Build(_run, RunFolder.AsOf);
        Findings = new FindingsOfRun(_run.Warehouse, _folder.Options, ReportPeriod.TwelveMonthsUntil(RunFolder.AsOf)).Find();
        Faults = new Checks(_run.Warehouse, parameters).Run(CancellationToken.None);
    }

    static IReadOnlyList<Goal> Goals =>
    [
        new() { Finding = "roi.cost", AtMost = 20_000 }, new() { Finding = "funnel.submitted", AtLeast = 30 },
        new() { Finding = "roi.return.attributed", AtLeast = 1 }, new() { Finding = "campaign.autumn.won", AtLeast = 1 },
    ];

    public FindingSet Findings { get; }

    /// <summary>The checks that found something.</summary>
    public IReadOnlyList<CheckResult> Faults { get; }

    public IReadOnlyList<string> Column(string sql) => _run.Warehouse.Query(sql, row => row.GetString(0));

    /// <summary>What a calculator shows for this, typed as the README has it.</summary>
    public double Calculate(string typed) => _run.Warehouse.Scalar<double>($"select cast({typed.Replace('×', '*').Replace('−', '-')} as double)");

    /// <summary>The rows of the README's tables that begin with a finding's name, cell by cell.</summary>
    public static IReadOnlyList<string[]> Rows() =>
        [.. File.ReadLines(Path.Combine(Files, "README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim(' ', '`')).ToArray())];

    public void Dispose()
    {
        _run.Dispose();
        _folder.Dispose();
    }
}
