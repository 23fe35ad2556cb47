namespace Insights.Reports.Model;

/// <summary>What the programme owes and whether it keeps its word.</summary>
public sealed record ServiceSection : ReportSection
{
    /// <summary>The promises, in the order in which a referral meets them.</summary>
    public IReadOnlyList<ServiceRow> Levels { get; init; } = [];

    /// <summary>Promises that no table can tell of.</summary>
    public IReadOnlyList<Figure> NotMeasured { get; init; } = [];

    /// <summary>Overdue promises, longest waiting first.</summary>
    public IReadOnlyList<WaitingRow> Waiting { get; init; } = [];

    /// <summary>Rewards: all, then by kind, side and tier.</summary>
    public IReadOnlyList<RewardRow> Rewards { get; init; } = [];

    /// <summary>Whether late rewards go with fewer further referrals.</summary>
    public IReadOnlyList<Figure> Late { get; init; } = [];

    public override IEnumerable<Figure> Figures =>
        [.. Levels.SelectMany(level => level.Figures), .. NotMeasured, .. Rewards.SelectMany(row => row.Figures), .. Late];
}

/// <param name="Name">What is promised.</param>
/// <param name="Promise">Until when.</param>
/// <param name="Kept">Share kept of those due or done.</param>
/// <param name="Overdue">How many are open and overdue.</param>
/// <param name="Median">Days by which half are done.</param>
/// <param name="Ninth">Days by which nine of ten are.</param>
public sealed record ServiceRow(string Name, string Promise, Figure Kept, Figure Overdue, Figure Median, Figure Ninth)
{
    public IEnumerable<Figure> Figures => [Kept, Overdue, Median, Ninth];
}

/// <param name="What">What is waited for.</param>
/// <param name="Id">Of the referral or reward.</param>
/// <param name="Company">Who was referred; null where not known.</param>
/// <param name="Referrer">By whom; null where not known.</param>
/// <param name="Since">Since when.</param>
/// <param name="Days">How many days that is.</param>
public sealed record WaitingRow(string What, string Id, string? Company, string? Referrer, DateOnly Since, int Days);

/// <param name="Name">Of the kind, side or tier.</param>
/// <param name="IsTotal">The sum of a group that follows or stands alone.</param>
public sealed record RewardRow(string Name, bool IsTotal, Figure Earned, Figure Pending, Figure Paid, Figure Voided)
{
    public IEnumerable<Figure> Figures => [Earned, Pending, Paid, Voided];
}
