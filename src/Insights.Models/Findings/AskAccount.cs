using Insights.Models.Statistics;

namespace Insights.Models.Findings;

/// <summary>The asks of one account's contacts, whose days in which a referral counts are over.</summary>
/// <param name="Asked">Asks made.</param>
/// <param name="AskedWhoReferred">Those of them that brought a valid referral.</param>
/// <param name="HeldOut">Contacts held out.</param>
/// <param name="HeldOutWhoReferred">Those of them who referred all the same.</param>
public sealed record AskAccount(long Asked, long AskedWhoReferred, long HeldOut, long HeldOutWhoReferred)
{
    /// <summary>Both arms over all accounts, with what their people's doing alike costs in precision.</summary>
    /// <param name="accounts">One for each account.</param>
    /// <param name="heldOutPerWeek">See <see cref="AskSums.HeldOutPerWeek"/>.</param>
    public static AskSums Sum(IReadOnlyList<AskAccount> accounts, double heldOutPerWeek = 0)
    {
        var sums = new AskSums(
            accounts.Sum(account => account.Asked), accounts.Sum(account => account.AskedWhoReferred),
            accounts.Sum(account => account.HeldOut), accounts.Sum(account => account.HeldOutWhoReferred), heldOutPerWeek);
        return sums with
        {
            AskedEffective = ClusteredShare.EffectiveSize(accounts.Select(account => (account.Asked, account.AskedWhoReferred))),
            HeldOutEffective = ClusteredShare.EffectiveSize(accounts.Select(account => (account.HeldOut, account.HeldOutWhoReferred))),
            Correlation = Correlation(accounts, sums),
        };
    }

    /// <summary>Of the errors of the two arms' shares, from what each account adds to either; 0 where an arm shows no spread.</summary>
    static double Correlation(IReadOnlyList<AskAccount> accounts, AskSums sums)
    {
        if (sums.Asked == 0 || sums.HeldOut == 0) return 0;
        double both = 0, asked = 0, heldOut = 0;
        foreach (var account in accounts)
        {
            var one = account.AskedWhoReferred - (double)sums.AskedWhoReferred / sums.Asked * account.Asked;
            var other = account.HeldOutWhoReferred - (double)sums.HeldOutWhoReferred / sums.HeldOut * account.HeldOut;
            (both, asked, heldOut) = (both + one * other, asked + one * one, heldOut + other * other);
        }
        return asked > 0 && heldOut > 0 ? both / Math.Sqrt(asked * heldOut) : 0;
    }
}
