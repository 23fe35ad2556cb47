using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// What is known about one account on a date, and nothing that was known only later.
/// Money is in the reporting currency. Null means not known, never zero.
/// </summary>
public sealed record AccountFacts
{
    /// <summary>The key; unique within a list.</summary>
    public required string AccountId { get; init; }

    /// <summary>The company's name, in any script.</summary>
    public string? Account { get; init; }

    /// <summary>The customer-success manager who looks after it.</summary>
    public string? OwnerEmail { get; init; }

    /// <summary>One of <see cref="AccountStatus"/>.</summary>
    public string? Status { get; init; }

    /// <summary>First day as a customer.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>First day no longer a customer.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>As the source names it.</summary>
    public string? Industry { get; init; }

    /// <summary>Headcount.</summary>
    public int? Employees { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>As the source names it.</summary>
    public string? Plan { get; init; }

    /// <summary>Monthly recurring revenue of the latest known month.</summary>
    public double? Mrr { get; init; }

    /// <summary>The same three months earlier.</summary>
    public double? MrrThreeMonthsAgo { get; init; }

    /// <summary><see cref="Mrr"/> as it is billed, in the contract's own currency.</summary>
    public Money? Billed { get; init; }

    /// <summary>Whether the account pays: revenue above zero in the latest month.</summary>
    public bool PayingNow { get; init; }

    /// <summary>Mean of weekly active users over the last four full weeks.</summary>
    public double? ActiveUsersLast4Weeks { get; init; }

    /// <summary>The same over the four weeks before.</summary>
    public double? ActiveUsersPrevious4Weeks { get; init; }

    /// <summary>Seats paid for.</summary>
    public int? LicensedUsers { get; init; }

    /// <summary>Monday of the latest week with any usage.</summary>
    public DateOnly? LastUsageWeek { get; init; }

    /// <summary>Key actions in the last four full weeks together.</summary>
    public double? KeyActionsLast4Weeks { get; init; }

    /// <summary>Tickets that are open or pending.</summary>
    public int OpenTickets { get; init; }

    /// <summary>Those of them with priority urgent.</summary>
    public int UrgentOpenTickets { get; init; }

    /// <summary>Tickets opened in the last seven days that are open still.</summary>
    public int OpenedLast7Days { get; init; }

    /// <summary>Those of them with priority urgent.</summary>
    public int UrgentOpenedLast7Days { get; init; }

    /// <summary>An open ticket about billing or a dispute.</summary>
    public bool OpenDispute { get; init; }

    /// <summary>Tickets opened in the last 90 days.</summary>
    public int TicketsLast90Days { get; init; }

    /// <summary>Those of them that were opened again after being solved.</summary>
    public int ReopenedLast90Days { get; init; }

    /// <summary>Tickets rated 1 or 2 out of 5 in the last 90 days.</summary>
    public int LowCsatLast90Days { get; init; }

    /// <summary>Age of the oldest open ticket.</summary>
    public int? OldestOpenTicketDays { get; init; }

    /// <summary>Mean of the contacts' latest relationship answers, 0–10.</summary>
    public double? LastNpsAverage { get; init; }

    /// <summary>Invitations to surveys that the contacts got in the last 365 days.</summary>
    public int InvitationsLast365Days { get; init; }

    /// <summary>Those of them that were answered.</summary>
    public int InvitationsAnsweredLast365Days { get; init; }

    /// <summary>Contacts whose latest answer, within the last 90 days, was 0–6 and who have heard nothing since.</summary>
    public int DetractorsUnanswered { get; init; }

    /// <summary>Contacts asked for a referral since the calendar quarter began; those held out are not counted.</summary>
    public int ContactsAskedThisQuarter { get; init; }

    /// <summary>Contacts known.</summary>
    public int ContactsTotal { get; init; }

    /// <summary>Only referred to by other files, not in the accounts file.</summary>
    public bool IsStub { get; init; }
}

/// <summary>The values of <see cref="AccountFacts.Status"/>.</summary>
public static class AccountStatus
{
    /// <summary>Trying it out, not a customer yet.</summary>
    public const string Trial = "trial";

    /// <summary>A customer.</summary>
    public const string Active = "active";

    /// <summary>A customer whose invoices are overdue.</summary>
    public const string Collections = "collections";

    /// <summary>No longer a customer.</summary>
    public const string Churned = "churned";
}
