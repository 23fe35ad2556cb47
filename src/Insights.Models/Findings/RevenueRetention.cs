using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>One account's revenue at both ends of the twelve months.</summary>
/// <param name="Start">MRR at the start, above 0: accounts that came later don't count.</param>
/// <param name="End">MRR at the end; 0 when the account ended; null when it is still a customer and its MRR is not known.</param>
public readonly record struct AccountRevenue(double Start, double? End);

/// <summary>
/// What became of the revenue of a year ago. Net revenue retention counts expansion, gross does not. Both mislead when one
/// account holds much of the revenue: see the interval, drawn over accounts.
/// </summary>
public static class RevenueRetention
{
    /// <summary>Start revenue of accounts whose end is unknown, as a share of all, above which both figures are withheld.</summary>
    public const double MostUnknown = 0.05;

    const string Source = "subscriptions at the start and end of twelve months; docs/methods/programme-readiness.md";

    /// <summary>Σ end / Σ start over the accounts present at the start; above 1 when expansion outweighs losses.</summary>
    /// <exception cref="ArgumentException">Fewer than two accounts with both ends known.</exception>
    public static Estimate Net(IReadOnlyList<AccountRevenue> accounts, ulong seed = 7) => Ratio(accounts, (_, end) => end, seed);

    /// <summary>Σ min(start, end) / Σ start, within [0, 1].</summary>
    /// <exception cref="ArgumentException">Fewer than two accounts with both ends known.</exception>
    public static Estimate Gross(IReadOnlyList<AccountRevenue> accounts, ulong seed = 7) => Ratio(accounts, Math.Min, seed);

    /// <summary>Share of accounts lost in a month, over as many months as were observed, with Wilson's interval.</summary>
    /// <param name="lost">Account-months that ended in a loss.</param>
    /// <param name="accountMonths">Account-months at risk; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">No account-month, or more losses than account-months.</exception>
    public static Estimate MonthlyChurn(long lost, long accountMonths) => Proportions.Wilson(lost, accountMonths);

    /// <summary><c>retention.net_revenue</c>, <c>retention.gross_revenue</c> and <c>retention.monthly_churn</c>, known or withheld.</summary>
    public static IReadOnlyList<Finding> From(
        IReadOnlyList<AccountRevenue> accounts, long lost, long accountMonths, ulong seed = 7)
    {
        var reason = WhyWithheld(accounts);
        return
        [
            Of("retention.net_revenue", reason, () => Net(accounts, seed)),
            Of("retention.gross_revenue", reason, () => Gross(accounts, seed)),
            Of("retention.monthly_churn", accountMonths == 0 ? "No account was a customer in any full month. Load the accounts with started_on and ended_on." : null,
                () => MonthlyChurn(lost, accountMonths)),
        ];
    }

    static Estimate Ratio(IReadOnlyList<AccountRevenue> accounts, Func<double, double, double> kept, ulong seed)
    {
        var known = accounts.Where(account => account.End is not null).ToArray();
        var estimate = Bootstrap.RatioOfSums(
            [.. known.Select(account => kept(account.Start, account.End!.Value))], [.. known.Select(account => account.Start)],
            SeededRandom.For(seed, "revenue retention"));
        // Where nobody lost anything a bootstrap sees no doubt; still up to three of the accounts may be about to (rule of three).
        return estimate.Low < estimate.High ? estimate
            : estimate with { Low = Math.Max(0, estimate.Value * (1 - PoissonInterval.AtMost(0) / known.Length)) };
    }

    static Sentence? WhyWithheld(IReadOnlyList<AccountRevenue> accounts)
    {
        var start = accounts.Sum(account => account.Start);
        var unknown = accounts.Where(account => account.End is null).ToList();
        if (accounts.Count == 0 || start <= 0) return "No account has a revenue of twelve months ago. Load subscriptions that reach back a year.";
        if (unknown.Sum(account => account.Start) > MostUnknown * start)
            return $"{unknown.Count} of the {accounts.Count} accounts of twelve months ago are still customers without a known revenue now. Load their subscriptions.";
        return accounts.Count - unknown.Count < 2 ? "Only one account had revenue twelve months ago; an interval needs two or more." : null;
    }

    static Finding Of(string name, Sentence? reason, Func<Estimate> estimate) => reason is not null
        ? Finding.Withhold(name, UnitNames.Share, reason, Source)
        : Finding.Known(name, UnitNames.Share, estimate(), Source);
}
