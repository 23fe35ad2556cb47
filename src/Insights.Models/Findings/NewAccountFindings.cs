using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>An account won in the period.</summary>
/// <param name="IsReferred">It came by a referral.</param>
/// <param name="IsPaid">It came by another channel with recorded spend.</param>
/// <param name="MonthlyRevenue">Its first monthly revenue; null when it is not known.</param>
public readonly record struct NewAccount(bool IsReferred, bool IsPaid, double? MonthlyRevenue);

/// <summary>What new accounts pay: their share of new revenue, and how soon they have paid back what they cost.</summary>
public static class NewAccountFindings
{
    /// <summary>Share of accounts without a known revenue above which nothing is told of it.</summary>
    public const double MostUnknown = 0.2;

    /// <summary>Of fewer accounts a mean revenue says little.</summary>
    public const int FewestAccounts = 5;

    const string Source = "marts.new_accounts, marts.acquisition; docs/methods/customer-value.md";

    /// <summary>
    /// <c>acquisition.referral_revenue_share</c>: first monthly revenue of new accounts that came by a referral, over that of all; by bootstrap
    /// over accounts.
    /// </summary>
    public static Finding RevenueShare(IReadOnlyList<NewAccount> accounts, ulong seed, Sentence? unlessBecause = null)
    {
        const string name = "acquisition.referral_revenue_share";
        ArgumentNullException.ThrowIfNull(accounts);
        var known = accounts.Where(account => account.MonthlyRevenue is not null).ToList();
        return (unlessBecause ?? WhyNot(accounts, "new customers")) is { } reason ? Finding.Withhold(name, UnitNames.Share, reason, Source)
            : Finding.Known(name, UnitNames.Share, Share(
                [.. known.Select(account => account.IsReferred ? account.MonthlyRevenue!.Value : 0)],
                [.. known.Select(account => account.MonthlyRevenue!.Value)], SeededRandom.For(seed, name)), Source);
    }

    /// <summary>
    /// <c>payback.referral</c> and <c>payback.other_channels</c>: months of an average new account's margin until its cost is back; before them
    /// that margin, <c>….monthly_margin</c>, by bootstrap over accounts.
    /// </summary>
    /// <param name="accounts">New accounts of the period that the cost is of.</param>
    /// <param name="referralCost"><c>cac.referral</c>.</param>
    /// <param name="otherCost"><c>cac.other_channels</c>, of the channels with recorded spend.</param>
    /// <param name="rules">Margin and seed; payback is not discounted.</param>
    /// <param name="unlessBecause">As for <see cref="RevenueShare"/>.</param>
    public static IReadOnlyList<Finding> Payback(
        IReadOnlyList<NewAccount> accounts, Finding referralCost, Finding otherCost, CustomerValueRules rules, Sentence? unlessBecause = null)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var referral = Margin("payback.referral.monthly_margin", [.. accounts.Where(account => account.IsReferred)], "new customers by referral");
        var other = Margin("payback.other_channels.monthly_margin", [.. accounts.Where(account => account.IsPaid)], "new customers of other channels with spend");
        return
        [
            referral, other,
            RatioFinding.Of("payback.referral", UnitNames.Months, referralCost, referral, Source),
            RatioFinding.Of("payback.other_channels", UnitNames.Months, otherCost, other, Source),
        ];

        Finding Margin(string name, IReadOnlyList<NewAccount> group, string who) =>
            (unlessBecause ?? WhyNot(group, who)) is { } reason ? Finding.Withhold(name, rules.Currency.Code, reason, Source)
            : Finding.Known(name, rules.Currency.Code, Mean(Known(group), SeededRandom.For(rules.Seed, name)).Times(rules.GrossMargin), Source);
    }

    static Estimate Mean(double[] revenue, SeededRandom random) => Bootstrap.RatioOfSums(revenue, [.. revenue.Select(_ => 1.0)], random);

    static Estimate Share(double[] referred, double[] all, SeededRandom random)
    {
        var estimate = Bootstrap.RatioOfSums(referred, all, random);
        if (estimate.Value is > 0 and < 1) return estimate;
        // All or none of it: drawing again sees no doubt. As for customers counted, at the number of accounts that revenue is worth.
        var effective = Math.Pow(all.Sum(), 2) / all.Sum(revenue => revenue * revenue);
        return Proportions.Wilson(estimate.Value == 0 ? 0 : all.Length, all.Length, effective, Estimate.UsualLevel);
    }

    static double[] Known(IEnumerable<NewAccount> accounts) => [.. accounts.Select(account => account.MonthlyRevenue).OfType<double>()];

    static Sentence? WhyNot(IReadOnlyList<NewAccount> accounts, string who)
    {
        var unknown = accounts.Count(account => account.MonthlyRevenue is null);
        if (accounts.Count == 0) return $"There were no {who} in the period. Load accounts with started_on and acquired_channel if there were any.";
        if (unknown > MostUnknown * accounts.Count)
            return $"Of {unknown} of the {accounts.Count} {who} no monthly revenue is known. Load their subscriptions.";
        if (accounts.All(account => account.MonthlyRevenue is not > 0)) return $"No monthly revenue above 0 is known of {who}. Load their subscriptions.";
        if (accounts.Count - unknown >= FewestAccounts) return null;
        return $"There were {accounts.Count - unknown} {who} with a known revenue; a mean needs {FewestAccounts} or more.";
    }
}
