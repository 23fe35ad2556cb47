namespace Insights.Models.Incentives;

/// <summary>What one side is promised for a referral, by the stage at which it falls due.</summary>
/// <param name="Qualified">When the referral qualifies; reporting currency, 0 or more.</param>
/// <param name="Closed">When the referred company becomes a customer; reporting currency, 0 or more.</param>
public sealed record StagedReward(double Qualified = 0, double Closed = 0)
{
    /// <summary>The two stages with their names in the configuration.</summary>
    public IEnumerable<(string Stage, double Amount)> ByStage() => [("qualified", Qualified), ("closed", Closed)];
}
