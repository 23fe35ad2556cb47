using System.Globalization;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>An account of a cohort at an age its whole cohort has reached.</summary>
/// <param name="IsKept">Still a customer at that age.</param>
/// <param name="StartRevenue">Its first monthly revenue; null or 0 when none is known.</param>
/// <param name="Revenue">Its monthly revenue at that age: 0 when it has left, null when it is not known.</param>
public readonly record struct CohortAccount(bool IsKept, double? StartRevenue, double? Revenue);

/// <summary>Accounts that started in one quarter, at one age.</summary>
/// <param name="Quarter">Its first day.</param>
/// <param name="IsReferred">Those who came by a referral, or all others.</param>
/// <param name="Age">Months after each account's start.</param>
/// <param name="IsReached">Whether all of them are that old.</param>
/// <param name="Accounts">The accounts.</param>
public sealed record Cohort(DateOnly Quarter, bool IsReferred, int Age, bool IsReached, IReadOnlyList<CohortAccount> Accounts);

/// <summary>Accounts that started in one quarter, by whether they came by a referral, and what is left of them: <c>cohort.2025_q1.referred.month_6.accounts</c>.</summary>
public static class CohortFindings
{
    /// <summary>Ages told, in months.</summary>
    public static readonly IReadOnlyList<int> Ages = [3, 6, 12, 24];

    /// <summary>A share of fewer accounts would be read as more than it is.</summary>
    public const int FewestAccounts = 5;

    const string Source = "marts.cohorts; docs/methods/customer-value.md";

    /// <summary>What its two names begin with; <c>.accounts</c> and <c>.revenue</c> follow.</summary>
    /// <param name="quarter">Its first day.</param>
    /// <param name="isReferred">Whether it is of those who came by a referral.</param>
    /// <param name="age">In months.</param>
    public static string Name(DateOnly quarter, bool isReferred, int age) => string.Create(
        CultureInfo.InvariantCulture, $"cohort.{quarter.Year}_q{(quarter.Month + 2) / 3}.{(isReferred ? "referred" : "other_customers")}.month_{age}");

    /// <summary>Two findings: the share of accounts kept and the share of first revenue kept.</summary>
    /// <param name="cohort">At one age.</param>
    /// <param name="seed">Of the bootstrap.</param>
    public static IReadOnlyList<Finding> From(Cohort cohort, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        var (name, accounts, reason) = (Name(cohort.Quarter, cohort.IsReferred, cohort.Age), cohort.Accounts, WhyNot(cohort));
        var paid = accounts.Where(account => account is { StartRevenue: > 0, Revenue: not null }).ToList();
        return
        [
            Of(".accounts", reason, () => Proportions.Wilson(accounts.Count(account => account.IsKept), accounts.Count)),
            Of(".revenue", reason ?? WhyNoRevenue(paid.Count),
                () => RevenueRetention.Net([.. paid.Select(account => new AccountRevenue(account.StartRevenue!.Value, account.Revenue))], seed)),
        ];

        Finding Of(string part, Sentence? withheld, Func<Estimate> estimate) => withheld is not null
            ? Finding.Withhold(name + part, UnitNames.Share, withheld, Source)
            : Finding.Known(name + part, UnitNames.Share, estimate(), Source);
    }

    static Sentence? WhyNot(Cohort cohort)
    {
        if (!cohort.IsReached)
            return $"The last accounts of the quarter are {cohort.Age} months old on {cohort.Quarter.AddMonths(3 + cohort.Age).AddDays(-1)}. Wait until then.";
        if (cohort.Accounts.Count >= FewestAccounts) return null;
        return $"The quarter has {new CountOf(cohort.Accounts.Count, "such account", "such accounts")}; a share of fewer than {FewestAccounts} says nothing of a cohort.";
    }

    static Sentence? WhyNoRevenue(int known)
    {
        if (known >= FewestAccounts) return null;
        return $"Of {new CountOf(known, "account", "accounts")} of the cohort both revenues are known; a share needs {FewestAccounts}. Load their subscriptions.";
    }
}
