using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Insights.SampleCompany.Tests.Reading;

/// <summary>A sample company on disk; written once a test run for each set of options.</summary>
public sealed class SampleRun
{
    private static readonly ConcurrentDictionary<SampleOptions, Lazy<SampleRun>> Runs = new();
    private readonly ConcurrentDictionary<string, Lazy<DataTable>> _tables = new();

    public static readonly string[] TableNames =
    [
        "accounts", "contacts", "invitations", "responses", "tickets", "referrals", "rewards", "subscriptions", "usage", "spend", "asks",
        "exposures", "fx_rates",
    ];

    private SampleRun(SampleOptions options)
    {
        Options = options;
        var folder = Directory.CreateTempSubdirectory("sample-company-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        (Inbox, Truth) = (Path.Combine(folder, "inbox"), Path.Combine(folder, "truth"));
        Summary = SampleCompany.Write(options, Inbox, Truth);
    }

    public SampleOptions Options { get; }
    public string Inbox { get; }
    public string Truth { get; }
    public SampleSummary Summary { get; }
    public DateOnly AsOf => Options.AsOf;

    public DataTable this[string table] => _tables.GetOrAdd(table, name => new(() => DataTable.Read(Inbox, name))).Value;

    public DataTable TrueValues(string table) => _tables.GetOrAdd("true " + table, _ => new(() => DataTable.Read(Truth, table))).Value;

    public static SampleRun Of(SampleOptions options) => Runs.GetOrAdd(options, made => new(() => new SampleRun(made))).Value;

    /// <summary>Large enough for shares to be steady, without mistakes.</summary>
    public static SampleRun Large(ulong seed = 1) => Of(new SampleOptions { Accounts = 4000, Seed = seed, Dirt = false });

    public static SampleRun Small(bool dirt = false, ulong seed = 7) => Of(new SampleOptions { Accounts = 300, Seed = seed, Dirt = dirt });

    /// <summary>A run that is not shared, for tests that compare bytes.</summary>
    public static SortedDictionary<string, string> Hashes(SampleOptions options)
    {
        var run = new SampleRun(options);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(run.Inbox).Concat(Directory.GetFiles(run.Truth)))
            hashes[Path.GetRelativePath(Path.GetDirectoryName(run.Inbox)!, file)] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
        return hashes;
    }
}
