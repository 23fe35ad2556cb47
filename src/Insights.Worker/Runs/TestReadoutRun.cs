using Insights.Models.Units;
using Insights.Reports;
using Insights.Reports.Model;
using Insights.Worker.Find;
using Insights.Worker.Incentives;
using Insights.Worker.Options;
using Insights.Worker.Publish;
using Insights.Worker.Runs.Steps;
using Insights.Worker.Runs.Targeting;

namespace Insights.Worker.Runs;

/// <summary>What came of reading a test: the figures, the files, and what people should know.</summary>
public sealed record TestReadoutOutcome(TestSection Section, IReadOnlyList<string> Files, IReadOnlyList<string> Messages);

/// <summary>One test read out, from the warehouse as the last run left it.</summary>
public sealed class TestReadoutRun(InsightsOptions options, TimeProvider clock)
{
    /// <summary>The program that prints the PDF; null writes the page without it, and says so.</summary>
    public string? Browser { get; init; } = BrowserPath.Find();

    /// <param name="name">As in the exposures.</param>
    /// <param name="folder">Where page and PDF go; null: none are made.</param>
    /// <exception cref="InvalidDataException">There is no run to read from, or no test of this name.</exception>
    public async Task<TestReadoutOutcome> ExecuteAsync(string name, string? folder, IProgress<RunStep>? progress, CancellationToken stop)
    {
        if (!File.Exists(options.Warehouse))
            throw new InvalidDataException($"There is no warehouse at {options.Warehouse}. Do one run first: ./insights run.");
        using var run = RunContext.Start(options, clock, Browser, progress, stop);
        var asOf = new Ledger(run.Warehouse).LatestAsOf()
            ?? throw new InvalidDataException($"The warehouse {options.Warehouse} has no finished run to take figures from. Do one first: ./insights run.");
        var section = await run.Step("Read", () => Read(run, name, asOf)).ConfigureAwait(false);
        return folder is null ? new(section, [], []) : await run.StepAsync("Publish", () => PublishAsync(run, section, folder, asOf)).ConfigureAwait(false);
    }

    static TestSection Read(RunContext run, string name, DateOnly asOf)
    {
        var currency = Currency.Of(run.Options.Currency);
        var reader = new TestReader(run.Warehouse, run.Options.Incentives, currency);
        var names = reader.Names();
        if (!names.Contains(name, StringComparer.Ordinal))
            throw new InvalidDataException(names.Count == 0
                ? $"No exposures are loaded, so there is no test to read. Drop the assignment of a test into the inbox as exposures-{name}.csv, then ./insights run."
                : $"No exposure is of a test named {name}. There are: {string.Join(", ", names)}.");
        var findings = new FindingsOfRun(run.Warehouse, run.Options, ReportPeriod.TwelveMonthsUntil(asOf)).Find();
        var economics = new ReferralEconomicsReader(run.Warehouse).Read(new EconomicsReader(run.Warehouse, currency).Read(findings), run.Options.GrossMargin);
        var section = new TestReadouts(run.Options, economics).Of(reader.Read(name, asOf));
        return section with { Targeting = new TestTargeting(run, asOf).Of(section.Readout) };
    }

    async Task<TestReadoutOutcome> PublishAsync(RunContext run, TestSection section, string folder, DateOnly asOf)
    {
        using var files = new StagedFiles(folder);
        await using var pages = new PrintedPages(run, options.Company);
        await using var renderer = new ReportRenderer();
        var head = new ReportHead(options.Company, asOf, run.LocalStart, options.TimeZone, Currency.Of(options.Currency));
        var data = section.Readout.Data;
        var html = await renderer.RenderAsync(new IncentiveReport { Head = head, HorizonDays = data.HorizonDays, Tests = [section] }).ConfigureAwait(false);
        await pages.PutAsync(html, files.File("read-out.html"), $"Test of incentives: {data.Test.Name}", asOf).ConfigureAwait(false);
        return new(section, files.Commit(), pages.Problems);
    }
}
