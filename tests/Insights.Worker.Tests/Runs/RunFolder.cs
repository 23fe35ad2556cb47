using System.Security.Cryptography;
using Insights.SampleCompany;
using Insights.Worker.Database;
using Insights.Worker.Options;
using Insights.Worker.Runs;
using Microsoft.Extensions.Time.Testing;

namespace Insights.Worker.Tests.Runs;

/// <summary>A company's folder: inbox, warehouse and reports, with a clock of its own. Gone after the test.</summary>
sealed class RunFolder : IDisposable
{
    /// <summary>The last day that a sample company's files know.</summary>
    public static readonly DateOnly AsOf = new(2026, 6, 29);

    /// <summary>Small, but with customers that refer, in three languages.</summary>
    public static readonly SampleOptions Small = new() { Accounts = 60, AsOf = AsOf };

    /// <summary>Smaller still and with a shorter past, for tests of what a run leaves that care little what is in it.</summary>
    public static readonly SampleOptions Tiny = new() { Accounts = 40, Months = 12, UsageWeeks = 26, AsOf = AsOf };

    readonly TemporaryFolder _folder = new();

    public RunFolder()
    {
        Directory.CreateDirectory(Inbox);
        Options = new InsightsOptions
        {
            Company = "Fernhill Software", Inbox = Inbox, Out = _folder["reports"], Models = _folder["models"], Warehouse = _folder["warehouse.duckdb"], TimeZone = "Europe/Berlin",
        };
    }

    /// <summary>With everything that another one has.</summary>
    public RunFolder(RunFolder copyOf) : this()
    {
        foreach (var from in Directory.EnumerateFiles(copyOf.Path, "*", SearchOption.AllDirectories))
        {
            var to = _folder[System.IO.Path.GetRelativePath(copyOf.Path, from)];
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }
        Written = copyOf.Written;
        Settle();
    }

    public string Path => _folder.Path;
    public string Reports => System.IO.Path.Combine(Options.Out, AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    public string Inbox => _folder["inbox"];
    public InsightsOptions Options { get; set; }
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 6, 29, 18, 0, 0, TimeSpan.Zero));

    /// <summary>A folder with a sample company's exports in its inbox.</summary>
    public static RunFolder WithSample(SampleOptions? options = null)
    {
        var folder = new RunFolder();
        folder.Written = Insights.SampleCompany.SampleCompany.Write(options ?? Small, folder.Inbox);
        folder.Settle();
        return folder;
    }

    /// <summary>What the sample's generator says it wrote.</summary>
    public SampleSummary? Written { get; private set; }

    public void Put(string name, string text) => Put(name, System.Text.Encoding.UTF8.GetBytes(text));

    public void Put(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Inbox, name), bytes);
        Settle();
    }

    /// <summary>Makes every file look old, so that no run waits to see whether someone still writes it.</summary>
    public void Settle()
    {
        foreach (var file in Directory.EnumerateFiles(Inbox))
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    /// <summary>One run without a browser.</summary>
    public Task<RunOutcome> RunAsync(RunRequest? request = null, IProgress<RunStep>? progress = null, CancellationToken stop = default) =>
        new WeeklyRun(Options, Clock) { Browser = null }.ExecuteAsync(request ?? new RunRequest(), progress, stop);

    /// <summary>A run that has to end well; where its outputs are.</summary>
    public async Task<string> PublishAsync()
    {
        var outcome = await RunAsync();
        Assert.True(outcome.Status == RunStatus.Done, $"{outcome.Status}: {string.Join('\n', outcome.Messages)}");
        return outcome.Folder!;
    }

    public WarehouseFile OpenWarehouse() => WarehouseFile.Open(Options.Warehouse, Options.TimeZone);

    /// <summary>Every table with its number of rows and a hash over all of them; the ledger and the moment of loading left out, which differ by run.</summary>
    public IReadOnlyList<string> Contents()
    {
        using var warehouse = OpenWarehouse();
        var tables = warehouse.Query(
            "select table_schema || '.' || table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema <> 'runs' order by name",
            row => row.GetString(0));
        return [.. tables.Select(table => warehouse.Query(
            $"""
            select count(*) as rows_in, coalesce(sum(cast(hash(t) as hugeint)), 0)::varchar as content
            from (select {(table == "raw.files" ? "* exclude (loaded_at)" : "*")} from {table}) as t
            """,
            row => $"{table}: {row.GetInt64(0)} rows, {row.GetString(1)}").Single())];
    }

    /// <summary>Everything below the reports' folder, hidden or not, by relative path, with the SHA-256 of its bytes.</summary>
    public SortedDictionary<string, string> Outputs() => new(
        Directory.Exists(Options.Out)
            ? Directory.EnumerateFileSystemEntries(Options.Out, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
                .ToDictionary(path => System.IO.Path.GetRelativePath(Options.Out, path), Sha256)
            : new Dictionary<string, string>(), StringComparer.Ordinal);

    public static string Sha256(string path) =>
        Directory.Exists(path) ? "folder" : Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    public void Dispose() => _folder.Dispose();
}
