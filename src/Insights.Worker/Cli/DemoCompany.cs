namespace Insights.Worker.Cli;

/// <summary>Which made-up company the demo shows.</summary>
sealed record DemoCompany(int Accounts, ulong Seed, DateOnly? AsOf)
{
    /// <summary>Writes its exports, the truth behind them and its configuration; returns what was made, in words.</summary>
    public string WriteTo(DemoFolder folder) => throw new IOException("The generator of the sample company is not part of this build.");
}
