using Insights.SampleCompany;
using Sample = Insights.SampleCompany.SampleCompany;

namespace Insights.Worker.Cli;

/// <summary>Which made-up company the demo shows.</summary>
sealed record DemoCompany(int Accounts, ulong Seed, DateOnly? AsOf)
{
    /// <summary>The last day its files know of.</summary>
    public DateOnly LastDay => AsOf ?? new SampleOptions().AsOf;

    /// <summary>Writes its exports, the truth behind them and its configuration; returns what was made, in words.</summary>
    public string WriteTo(DemoFolder folder)
    {
        var options = new SampleOptions { Accounts = Accounts, Seed = Seed, AsOf = LastDay };
        var summary = Sample.Write(options, folder.Inbox, folder.Truth);
        folder.WriteConfig(Sample.Name, options.TimeZone);
        return $"{Sample.Name}, {summary.Accounts} accounts, {summary.Contacts} contacts, {summary.Files.Sum(file => file.Rows)} rows";
    }
}
