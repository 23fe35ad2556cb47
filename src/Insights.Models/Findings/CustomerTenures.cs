using Insights.Models.Learners;

namespace Insights.Models.Findings;

/// <summary>How long accounts stayed and what they paid meanwhile; everything that a customer's value is inferred from.</summary>
/// <param name="Accounts">
/// Months from the start of an account to its end, or to the last known day. One that started before the data did is known only because it
/// was still there then: its entry says when it came into view.
/// </param>
/// <param name="Revenue">What they paid, a row for each account and month known.</param>
public sealed record CustomerTenures(IReadOnlyList<SurvivalTime> Accounts, IReadOnlyList<TenureRevenue> Revenue)
{
    /// <summary>Days of a month: tenures are in months of equal length.</summary>
    public const double DaysPerMonth = 365.25 / 12;
}

/// <summary>One month's revenue of one account.</summary>
/// <param name="Account">Place of the account in <see cref="CustomerTenures.Accounts"/>.</param>
/// <param name="Month">0 for the calendar month the account started in, 1 for the next; at least 0.</param>
/// <param name="Revenue">Monthly recurring revenue, at least 0.</param>
public readonly record struct TenureRevenue(int Account, int Month, double Revenue);
