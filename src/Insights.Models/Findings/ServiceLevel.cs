namespace Insights.Models.Findings;

/// <summary>A promise that the programme makes to those who take part.</summary>
/// <param name="Key">Stable, in the names of findings: <c>first_contact</c>.</param>
/// <param name="Name">What is promised: "First contact".</param>
/// <param name="Promise">Until when: "within 2 business days of submission".</param>
public sealed record ServiceLevel(string Key, string Name, string Promise)
{
    /// <summary>All that can be measured, in the order in which a referral meets them.</summary>
    public static readonly IReadOnlyList<ServiceLevel> All =
    [
        new("first_contact", "First contact", "within 2 business days of submission"),
        new("qualification_notice", "Notice of qualification", "within 24 hours of qualification"),
        new("credit", "Credit", "within 5 business days, rewards at qualification"),
        new("close_notice", "Notice of close", "within 48 hours of the close"),
        new("payout", "Payout", "within 30 days, rewards at close"),
    ];
}
