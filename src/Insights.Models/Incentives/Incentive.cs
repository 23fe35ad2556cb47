namespace Insights.Models.Incentives;

/// <summary>A variant of what is offered for a referral, and what it costs. Amounts are in the reporting currency.</summary>
public sealed record Incentive
{
    /// <summary>As in the column <c>variant</c> of asks and exposures; unique.</summary>
    public required string Name { get; init; }

    /// <summary>One of <see cref="IncentiveKinds.All"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What the referrer is promised.</summary>
    public StagedReward Referrer { get; init; } = new();

    /// <summary>What the new customer is promised.</summary>
    public StagedReward Referee { get; init; } = new();

    /// <summary>Tiers of the referrer's amounts, each from a higher referral on; none: every referral is worth the same.</summary>
    public IReadOnlyList<RewardTier> Tiers { get; init; } = [];

    /// <summary>What handing over one reward costs besides its amount: a card's fee, a person's time; 0 or more.</summary>
    public double FulfilmentCost { get; init; }

    /// <summary>What a promised unit truly costs, within [0, 1]: a perk with a list price of 100 may cost 30.</summary>
    public double CostShare { get; init; } = 1;

    /// <summary>The offer of nothing, which others are held against.</summary>
    public static Incentive Nothing { get; } = new() { Name = IncentiveKinds.Control, Kind = "perk" };

    /// <summary>What falls due when a referral qualifies.</summary>
    /// <param name="earlier">How many of the referrer's referrals have qualified before; tiers depend on it.</param>
    public double CostAtQualification(int earlier) => Cost(Referrer.Qualified * TierOf(earlier)) + Cost(Referee.Qualified);

    /// <summary>What falls due when the referred company becomes a customer.</summary>
    /// <param name="earlier">As for <see cref="CostAtQualification"/>.</param>
    public double CostAtClose(int earlier) => Cost(Referrer.Closed * TierOf(earlier)) + Cost(Referee.Closed);

    /// <summary>Everything wrong with it, each naming the entry below <paramref name="entry"/>; empty when nothing is.</summary>
    /// <param name="entry">How the configuration calls this incentive, such as <c>incentives.variants[2]</c>.</param>
    public IEnumerable<string> Problems(string entry)
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return $"'{entry}.name' is empty; give the text that exposures have as variant.";
        if (Name == IncentiveKinds.Control) yield return $"'{entry}.name' is \"{Name}\", which is the arm without an offer; give another name.";
        if (!IncentiveKinds.All.Contains(Kind)) yield return $"'{entry}.kind' is \"{Kind}\"; allowed: {string.Join(", ", IncentiveKinds.All)}.";
        foreach (var (side, reward) in new[] { ("referrer", Referrer), ("referee", Referee) })
            foreach (var (stage, amount) in reward.ByStage())
                if (!IsAmount(amount)) yield return FormattableString.Invariant($"'{entry}.{side}.{stage}' is {amount}; allowed: an amount of 0 or more.");
        if (!IsAmount(FulfilmentCost)) yield return FormattableString.Invariant($"'{entry}.fulfilmentCost' is {FulfilmentCost}; allowed: an amount of 0 or more.");
        if (CostShare is not (>= 0 and <= 1)) yield return FormattableString.Invariant($"'{entry}.costShare' is {CostShare}; allowed: a share of 0 to 1.");
        foreach (var (place, tier) in Tiers.Index())
        {
            if (tier.From < 2 || (place > 0 && tier.From <= Tiers[place - 1].From))
                yield return FormattableString.Invariant($"'{entry}.tiers[{place}].from' is {tier.From}; allowed: 2 or more, and more than in the tier before.");
            if (tier.Times is not (> 0 and < double.PositiveInfinity)) yield return FormattableString.Invariant($"'{entry}.tiers[{place}].times' is {tier.Times}; allowed: a number above 0.");
        }
    }

    double Cost(double amount) => amount > 0 ? amount * CostShare + FulfilmentCost : 0;

    double TierOf(int earlier) => Tiers.Count == 0 ? 1 : Tiers.LastOrDefault(tier => tier.From <= earlier + 1)?.Times ?? 1;

    static bool IsAmount(double amount) => amount is >= 0 and < double.PositiveInfinity;
}
