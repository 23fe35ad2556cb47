namespace Insights.Models.Findings;

/// <summary>Who may be asked for a referral, how often and how many: the users' rules, with their defaults.</summary>
public sealed record AskRules
{
    /// <summary>An account must have been a customer for this many days.</summary>
    public int MinimumAccountAgeDays { get; init; } = 90;

    /// <summary>A contact is left alone for this many days after an ask.</summary>
    public int DaysBetweenAsks { get; init; } = 60;

    /// <summary>At most this many contacts of one account are asked in a quarter.</summary>
    public int ContactsPerAccountAndQuarter { get; init; } = 2;

    /// <summary>At most this many contacts on one owner's list in a week.</summary>
    public int AsksPerOwner { get; init; } = 15;

    /// <summary>Share of the list kept for contacts never asked before, within [0, 1].</summary>
    public double FirstTimeShare { get; init; } = 0.3;

    /// <summary>Share of the chosen who are deliberately not asked, so that the list's effect can be measured; within [0, 1).</summary>
    public double HeldOutShare { get; init; } = 0.1;

    /// <summary>An account with a churn risk (points share within [0, 1]) of at least this is called, not asked.</summary>
    public double AtRiskFrom { get; init; } = 0.5;

    /// <summary>Where a model has learned the risk as a probability: an account with at least so many times the average risk is called, not asked.</summary>
    public double AtRiskTimesAverage { get; init; } = 3;

    /// <summary>Fewest active users in the last four weeks for usage to count as active.</summary>
    public int MinimumActiveUsers { get; init; } = 1;

    /// <summary>At most this many accounts on one owner's call list in a week.</summary>
    public int CallsPerOwner { get; init; } = 10;

    /// <summary>The incentives to offer; an account keeps the one it is given. Empty: the list leaves the column open.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>How contacts are reached whose preferred channel is not known.</summary>
    public string Channel { get; init; } = "email";
}
