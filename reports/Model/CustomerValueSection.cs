namespace Insights.Reports.Model;

/// <summary>What a customer is worth: lifetime value against its cost, payback, what those who refer are worth, and how long customers stay.</summary>
public sealed record CustomerValueSection : ReportSection
{
    /// <summary>Lifetime value of referred customers and of others, and how they differ.</summary>
    public IReadOnlyList<Figure> Lifetime { get; init; } = [];

    /// <summary>Against what a customer costs: lifetime value over cost, months until it is paid back.</summary>
    public IReadOnlyList<Figure> AgainstCost { get; init; } = [];

    /// <summary>What a referral and a referrer are worth.</summary>
    public IReadOnlyList<Figure> Referrals { get; init; } = [];

    /// <summary>Revenue kept over the last twelve months.</summary>
    public IReadOnlyList<Figure> Retention { get; init; } = [];

    /// <summary>Share of customers still there by age, a line for each group.</summary>
    public IReadOnlyList<SurvivalLine> Survival { get; init; } = [];

    /// <summary>Cohorts of which something is known, oldest first.</summary>
    public IReadOnlyList<CohortRow> Cohorts { get; init; } = [];

    /// <summary>What the figures rest on: margin, discount, lag.</summary>
    public string? Assumptions { get; init; }

    /// <summary>Points of lines and cells of the cohorts' table: one that is not known is a gap, said there and not one by one.</summary>
    public IEnumerable<Figure> Cells =>
        Survival.SelectMany(line => line.Points.Select(point => point.Figure)).Concat(Cohorts.SelectMany(row => row.Cells.SelectMany(cell => new[] { cell.Accounts, cell.Revenue })));

    public override IEnumerable<Figure> Figures => [.. Lifetime, .. AgainstCost, .. Referrals, .. Retention, .. Cells];
}

/// <param name="Name">Who, in words.</param>
/// <param name="IsAccent">The line the page is about.</param>
/// <param name="Points">By age.</param>
public sealed record SurvivalLine(string Name, bool IsAccent, IReadOnlyList<SurvivalPoint> Points);

/// <param name="Months">Age.</param>
/// <param name="Figure">Share still there.</param>
public sealed record SurvivalPoint(int Months, Figure Figure);

/// <param name="Started">The quarter, in words.</param>
/// <param name="Who">Which of its customers.</param>
/// <param name="Cells">By age, in the order of the columns.</param>
public sealed record CohortRow(string Started, string Who, IReadOnlyList<CohortCell> Cells)
{
    /// <summary>How many accounts the shares are of.</summary>
    public long Accounts => Cells.Select(cell => cell.Accounts.Finding.Estimate?.N ?? 0).DefaultIfEmpty().Max();
}

/// <param name="Months">Age.</param>
/// <param name="Accounts">Share of accounts kept.</param>
/// <param name="Revenue">Share of first revenue kept.</param>
public sealed record CohortCell(int Months, Figure Accounts, Figure Revenue);
