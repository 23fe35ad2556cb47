using Insights.Models.Findings;

namespace Insights.Worker.Options;

/// <summary>What <c>insights.json</c> says. Every entry has a default; paths are relative to the file they stand in.</summary>
public sealed record InsightsOptions
{
    /// <summary>Shown on every page.</summary>
    public string Company { get; init; } = "Our company";

    /// <summary>Folder the exports are dropped into.</summary>
    public string Inbox { get; init; } = "inbox";

    /// <summary>Folder that gets one folder per run, named after its as-of date.</summary>
    public string Out { get; init; } = "reports";

    /// <summary>The DuckDB file.</summary>
    public string Warehouse { get; init; } = "warehouse.duckdb";

    /// <summary>Folder of the learned models, the older ones among them.</summary>
    public string Models { get; init; } = "models";

    /// <summary>Folder of planned tests: who is offered what, and what was written down beforehand.</summary>
    public string Experiments { get; init; } = "experiments";

    /// <summary>Folder of the company's own texts for the ask; the built-in ones are used where it is not there.</summary>
    public string Messages { get; init; } = DefaultMessages;

    /// <summary>The one folder that need not be there.</summary>
    public const string DefaultMessages = "messages";

    /// <summary>IANA name; weeks, plain dates and the schedule are in this zone.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>ISO 4217 code that reports are in.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>The language of the executive report: en, ja or ru.</summary>
    public string Language { get; init; } = "en";

    /// <summary>When the week runs, as a Quartz cron expression: Mondays at 06:00.</summary>
    public string Schedule { get; init; } = "0 0 6 ? * MON";

    /// <summary>Seed of everything random: held-out contacts, bootstrap intervals.</summary>
    public ulong Seed { get; init; } = 7;

    /// <summary>Share of revenue that is left after the cost of delivering; within (0, 1].</summary>
    public double GrossMargin { get; init; } = 0.75;

    /// <summary>What a year takes off the worth of later revenue: 0.10 counts next year's at 1/1.10.</summary>
    public double DiscountRatePerYear { get; init; } = 0.10;

    /// <summary>What a new customer costs.</summary>
    public AcquisitionOptions Acquisition { get; init; } = new();

    /// <summary>How exports in other shapes reach the canonical tables; the first mapping whose pattern fits a file's name is used.</summary>
    public IReadOnlyList<FileMapping> Mappings { get; init; } = [];

    /// <summary>Who may be asked.</summary>
    public AskRules Asks { get; init; } = new();

    /// <summary>What may be offered for a referral, and the tests of it.</summary>
    public IncentiveOptions Incentives { get; init; } = new();

    /// <summary>Word of mouth: how many people a customer tells.</summary>
    public WordOfMouthOptions WordOfMouth { get; init; } = new();

    /// <summary>When the programme is ready for more.</summary>
    public ReadinessThresholds Readiness { get; init; } = new();

    /// <summary>What figures are to be; the report says which are reached.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>Pages and health.</summary>
    public WebOptions Web { get; init; } = new();
}

/// <summary>What a new customer costs.</summary>
public sealed record AcquisitionOptions
{
    /// <summary>How long media and sales cost lies before the customers it buys.</summary>
    public SpendLag LagMonths { get; init; } = SpendLag.None;
}

/// <param name="Tells">People a satisfied customer tells.</param>
/// <param name="Warns">People a dissatisfied customer tells.</param>
public sealed record WordOfMouthOptions(double Tells = 5, double Warns = 10);

/// <param name="Port">Loopback port of the pages.</param>
public sealed record WebOptions(int Port = 8321);
