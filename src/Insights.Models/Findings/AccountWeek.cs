namespace Insights.Models.Findings;

/// <summary>What is known of an account on a day, as far as it is compared with the week before.</summary>
/// <param name="AsOf">The day; nothing known only later may be in the facts.</param>
/// <param name="Account">The account.</param>
/// <param name="Contacts">Its contacts, in any order.</param>
/// <param name="Score">How likely it is to leave; null when nobody scored it, for example because it did not pay then.</param>
public sealed record AccountWeek(DateOnly AsOf, AccountFacts Account, IReadOnlyList<ContactFacts> Contacts, AccountScore? Score)
{
    /// <summary>Active users by week, oldest first, up to the latest full week; fourteen weeks are looked at.</summary>
    public IReadOnlyList<WeekOfUse> Use { get; init; } = [];
}
