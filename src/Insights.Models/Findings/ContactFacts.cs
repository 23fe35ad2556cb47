namespace Insights.Models.Findings;

/// <summary>
/// What is known about one contact on a date, and nothing that was known only later.
/// Days are calendar days in the configured time zone. Null means not known, never zero.
/// </summary>
public sealed record ContactFacts
{
    /// <summary>The key; unique within a list.</summary>
    public required string ContactId { get; init; }

    /// <summary>Key of the account the contact belongs to.</summary>
    public required string AccountId { get; init; }

    /// <summary>The person's name, in any script.</summary>
    public string? Contact { get; init; }

    /// <summary>Where the ask goes.</summary>
    public string? Email { get; init; }

    /// <summary>One of <see cref="ContactRole"/>.</summary>
    public string? Role { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>First day in the customer's system.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>From this day on the contact does not want to be asked.</summary>
    public DateOnly? OptedOutOn { get; init; }

    /// <summary>Latest answer to the relationship survey, 0–10.</summary>
    public int? LastNpsScore { get; init; }

    /// <summary>Day of <see cref="LastNpsScore"/>.</summary>
    public DateOnly? LastNpsOn { get; init; }

    /// <summary>The answer before <see cref="LastNpsScore"/>, 0–10.</summary>
    public int? PreviousNpsScore { get; init; }

    /// <summary>The latest answer of any survey, 0–6 and of the last 90 days, since which the contact has heard nothing; null when nobody waits.</summary>
    public int? WaitingAfter { get; init; }

    /// <summary>Asks that were sent, ever; those held out are not counted.</summary>
    public int AsksEver { get; init; }

    /// <summary>Day of the latest ask that was sent.</summary>
    public DateOnly? LastAskedOn { get; init; }

    /// <summary>What came of it: <c>pending</c>, <c>no_answer</c>, <c>declined</c>, <c>accepted</c>, <c>referred</c>.</summary>
    public string? LastOutcome { get; init; }

    /// <summary>Latest day on which the contact was chosen for a list but deliberately not asked.</summary>
    public DateOnly? LastHeldOutOn { get; init; }

    /// <summary>Valid referrals made, ever.</summary>
    public int ReferralsValid { get; init; }

    /// <summary>Those of them that became customers.</summary>
    public int ReferralsWon { get; init; }

    /// <summary>Day of the latest valid referral.</summary>
    public DateOnly? LastReferralOn { get; init; }

    /// <summary>Rewards owed to the contact past their due date: earned, neither paid nor voided.</summary>
    public int RewardsLate { get; init; }

    /// <summary>By how many days the oldest of them is late.</summary>
    public int? RewardLateDays { get; init; }

    /// <summary>Where the contact answers best, for example <c>email</c> or <c>in_app</c>.</summary>
    public string? PreferredChannel { get; init; }

    /// <summary>The contact's own tickets that are open or pending.</summary>
    public int OpenTickets { get; init; }
}

/// <summary>The values of <see cref="ContactFacts.Role"/>.</summary>
public static class ContactRole
{
    /// <summary>Signs or ends the contract.</summary>
    public const string DecisionMaker = "decision_maker";

    /// <summary>Speaks for the product inside the account.</summary>
    public const string Champion = "champion";

    /// <summary>Works with it.</summary>
    public const string User = "user";

    /// <summary>Anyone else: billing, legal, IT.</summary>
    public const string Other = "other";
}
