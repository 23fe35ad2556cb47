namespace Insights.Models.Incentives;

/// <summary>
/// Who is offered what so that the expected profit is highest and the expected rewards stay within a budget: each contact gets the offer with the highest
/// profit less λ times its cost, and λ is the lowest at which the budget holds (the Lagrangian of a knapsack with choices; Sinha and Zoltners 1979,
/// doi:10.1287/opre.27.3.503). The last contacts are filled in by score.
/// </summary>
/// <remarks>The best of several uncertain offers looks better than it is; the hierarchy's shrinkage takes most of that off, not all.</remarks>
/// <param name="Choices">By place in the audience, the offer's place in the list of offers; −1: no offer.</param>
/// <param name="Cost">Expected rewards, reporting currency.</param>
/// <param name="Profit">Expected first-year profit after rewards, more than without any offer; reporting currency.</param>
/// <param name="ShadowPrice">What one more unit of budget would bring in profit; 0 where the budget does not bind.</param>
public sealed record BudgetAllocation(IReadOnlyList<int> Choices, double Cost, double Profit, double ShadowPrice)
{
    /// <summary>No offer.</summary>
    public const int NoOffer = -1;

    const int Halvings = 60;

    /// <summary>Allocates.</summary>
    /// <param name="model">What past tests teach.</param>
    /// <param name="offers">What may be offered; each must have a basis.</param>
    /// <param name="audience">To whom.</param>
    /// <param name="economics">What a referral leads to.</param>
    /// <param name="budget">Most that expected rewards may come to, reporting currency; null: no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The budget is negative or no number.</exception>
    public static BudgetAllocation Of(
        UptakeModel model, IReadOnlyList<Incentive> offers, IReadOnlyList<AudienceMember> audience, ReferralEconomics economics, double? budget)
    {
        if (budget is not (null or >= 0)) throw new ArgumentOutOfRangeException(nameof(budget), budget, "An amount of 0 or more is expected.");
        var worth = new OfferWorth(model, offers, audience, economics);
        var free = worth.Choose(0);
        if (budget is not { } limit || free.Cost <= limit) return free;
        var (low, high) = (0.0, worth.HighestPrice);
        for (var halving = 0; halving < Halvings && high - low > 1e-9 * high; halving++)
        {
            var middle = (low + high) / 2;
            if (worth.CostAt(middle) > limit) low = middle;
            else high = middle;
        }
        return worth.Fill(worth.Choose(high), worth.Choose(low), limit);
    }
}
