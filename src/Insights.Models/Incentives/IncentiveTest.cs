namespace Insights.Models.Incentives;

/// <summary>A test of incentives: accounts are dealt by lot into its arms, and the share of people who refer within the horizon is compared.</summary>
public sealed record IncentiveTest
{
    /// <summary>As in the column <c>experiment</c> of exposures; unique.</summary>
    public required string Name { get; init; }

    /// <summary>Names of what is offered; the arm <c>control</c> is there without being named.</summary>
    public required IReadOnlyList<string> Variants { get; init; }

    /// <summary>Who takes part.</summary>
    public TestAudience Audience { get; init; } = new();

    /// <summary>First day of assignment; null where it is not known.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of assignment; null: all are assigned on the first.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Days after assignment within which a valid referral counts; null: the usual ones of <c>incentives.horizonDays</c>.</summary>
    public int? HorizonDays { get; init; }

    /// <summary>
    /// Least share of each arm when the shares follow the results (Thompson sampling), above 0 and up to one over the number of arms; null: the
    /// shares stay equal.
    /// </summary>
    public double? AdaptiveFloor { get; init; }

    /// <summary>Into how many batches an adaptive test's accounts are dealt: shares can follow results only from one batch to the next.</summary>
    public int Batches { get; init; } = 4;

    /// <summary>The arms, control first.</summary>
    public IReadOnlyList<string> Arms => [IncentiveKinds.Control, .. Variants];

    /// <summary>The days on which somebody of the test is inside the horizon; null where no start is set.</summary>
    public (DateOnly First, DateOnly Last)? Days(int usualHorizon) =>
        Start is { } start ? (start, (End ?? start).AddDays(HorizonDays ?? usualHorizon)) : null;
}
