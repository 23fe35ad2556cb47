namespace Insights.Models.Incentives;

/// <summary>One account in one arm of a test: sums over its people, counted as assigned, whether or not they saw the offer.</summary>
/// <param name="Account">Its key; a person without a known account is one alone.</param>
/// <param name="Variant">The arm.</param>
/// <param name="Segment">What kind of account it is, by <c>incentives.segments</c>.</param>
/// <param name="AssignedOn">The day its first person was assigned.</param>
/// <param name="People">How many were assigned; at least 1.</param>
/// <param name="Referred">How many of them made a valid referral within the horizon.</param>
public sealed record TestAccount(string Account, string Variant, string Segment, DateOnly AssignedOn, int People, int Referred)
{
    /// <summary>How many saw the offer within the horizon.</summary>
    public int Seen { get; init; }

    /// <summary>Valid referrals of the horizon that qualified by the as-of date.</summary>
    public int Qualified { get; init; }

    /// <summary>Those that became customers by the as-of date.</summary>
    public int Won { get; init; }

    /// <summary>First-year value of those, reporting currency.</summary>
    public double DealValue { get; init; }

    /// <summary>Rewards of the horizon's referrals that were not voided, reporting currency.</summary>
    public double Rewards { get; init; }

    /// <summary>How many had made a valid referral in as many days before they were assigned: the covariate of CUPED.</summary>
    public int ReferredBefore { get; init; }

    /// <summary>The sum of the uptake that was predicted for its people at launch; null where none was.</summary>
    public double? Predicted { get; init; }

    /// <summary>Whether the account left within the horizon.</summary>
    public bool Left { get; init; }

    /// <summary>Answers to the relationship survey within the horizon.</summary>
    public int Answers { get; init; }

    /// <summary>Promoters less detractors among <see cref="Answers"/>.</summary>
    public int NetPromoters { get; init; }

    /// <summary>Tickets opened within the horizon.</summary>
    public int Tickets { get; init; }
}
