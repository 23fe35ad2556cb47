namespace Insights.Models.Incentives;

/// <summary>What an incentive may be.</summary>
public static class IncentiveKinds
{
    /// <summary>The arm that is offered nothing new; every test has it.</summary>
    public const string Control = "control";

    /// <summary>All kinds, as the configuration names them.</summary>
    public static IReadOnlyList<string> All { get; } = ["credit", "cash", "gift_card", "discount", "points", "perk", "priority_support", "donation"];
}
