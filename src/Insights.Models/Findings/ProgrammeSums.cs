namespace Insights.Models.Findings;

/// <summary>What one referrer brought and was paid for.</summary>
/// <param name="Referrals">Valid referrals in the window; at least 1.</param>
/// <param name="Revenue">First-year revenue of those won, in the reporting currency; 0 when none was.</param>
/// <param name="Rewards">Rewards accrued on them, both sides, in the reporting currency.</param>
public sealed record ReferrerSums(long Referrals, double Revenue, double Rewards);

/// <summary>Contacts chosen for the list, by whether they were asked, and whether they referred within the horizon.</summary>
/// <param name="Asked">Contacts chosen and asked.</param>
/// <param name="AskedWhoReferred">Those of them who referred.</param>
/// <param name="HeldOut">Contacts chosen and deliberately not asked.</param>
/// <param name="HeldOutWhoReferred">Those of them who referred all the same.</param>
/// <param name="HeldOutPerWeek">How many a week's list holds out, to say how long to wait; 0 when not known.</param>
public sealed record AskSums(long Asked, long AskedWhoReferred, long HeldOut, long HeldOutWhoReferred, double HeldOutPerWeek = 0)
{
    /// <summary>
    /// Days in which a referral counts for an ask, or as one that came without it: those of the advocacy score. Whoever is held out
    /// is left alone for all of them, or the contacts that asking is measured against would have been asked themselves.
    /// </summary>
    public const int HorizonDays = 90;

    /// <summary>How many independent asks would tell as much as those made: fewer where people of one account do alike. Null: as many.</summary>
    public double? AskedEffective { get; init; }

    /// <summary>The same for those held out.</summary>
    public double? HeldOutEffective { get; init; }

    /// <summary>Weeks until the horizon of the first ask is over; null when one's is, or nobody was asked.</summary>
    public int? AskedFirstInWeeks { get; init; }

    /// <summary>The same for those held out.</summary>
    public int? HeldOutFirstInWeeks { get; init; }

    /// <summary>Correlation of the errors of the two arms' shares, within [−1, 1]: accounts with contacts in both sway both alike.</summary>
    public double Correlation { get; init; }
}

/// <summary>Everything that the programme's return is inferred from; money in one currency.</summary>
/// <param name="Referrers">A row per referrer.</param>
/// <param name="FixedCost">Operations and tooling of the programme; null when nothing is recorded.</param>
/// <param name="GrossMargin">Share of revenue left after the cost of delivering, within (0, 1].</param>
/// <param name="Asks">Asked and held out.</param>
/// <param name="Seed">Of the bootstrap.</param>
public sealed record ProgrammeSums(
    IReadOnlyList<ReferrerSums> Referrers, double? FixedCost, double GrossMargin, AskSums Asks, ulong Seed = 7)
{
    /// <summary>First-year revenue of all referrals won.</summary>
    public double Revenue => Referrers.Sum(referrer => referrer.Revenue);

    /// <summary>Rewards and fixed cost.</summary>
    public double Cost => Referrers.Sum(referrer => referrer.Rewards) + (FixedCost ?? 0);

    /// <summary>All valid referrals.</summary>
    public long Referrals => Referrers.Sum(referrer => referrer.Referrals);
}
