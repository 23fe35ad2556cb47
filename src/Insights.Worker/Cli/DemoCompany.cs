using System.Globalization;
using Insights.SampleCompany;
using Company = Insights.SampleCompany.SampleCompany;

namespace Insights.Worker.Cli;

/// <summary>Which made-up company the demo shows.</summary>
sealed record DemoCompany(SampleOptions Options)
{
    public DateOnly AsOf => Options.AsOf;

    /// <summary>Writes its exports, the truth behind them and its configuration; returns what was made, in words.</summary>
    public string WriteTo(DemoFolder folder)
    {
        var made = Company.Write(Options, folder.Inbox, folder.Truth);
        folder.WriteConfig(Company.Name, Options.TimeZone);
        return string.Create(CultureInfo.InvariantCulture, $"{Company.Name}, {made.Accounts:N0} accounts, {made.Contacts:N0} contacts, {made.Files.Sum(file => file.Rows):N0} rows in {made.Files.Count} files");
    }
}
