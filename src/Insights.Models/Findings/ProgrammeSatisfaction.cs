using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// Whether those who take part are satisfied with the programme: share of 4 and 5 of five among the latest answers to the programme survey,
/// clustered by account. Its NPS is <c>nps.programme.…</c>. Method: <c>docs/methods/programme-satisfaction.md</c>.
/// </summary>
public static class ProgrammeSatisfaction
{
    const string Name = "csat.programme.satisfied_share";
    const string Source = "marts.programme_satisfaction; docs/methods/programme-satisfaction.md";

    /// <summary><c>csat.programme.satisfied_share</c> and its <c>.change</c>.</summary>
    /// <param name="now">People and those of them satisfied, one pair for each account; a person without an account is one of its own.</param>
    /// <param name="before">Those of the period before.</param>
    public static IReadOnlyList<Finding> From(IReadOnlyList<(long People, long Satisfied)> now, IReadOnlyList<(long People, long Satisfied)> before)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        var share = Share(now);
        return [share, FindingChange.Of(share, Share(before))];
    }

    static Finding Share(IReadOnlyList<(long People, long Satisfied)> accounts)
    {
        var (people, satisfied) = (accounts.Sum(account => account.People), accounts.Sum(account => account.Satisfied));
        return people == 0
            ? Finding.Withhold(Name, UnitNames.Share, "Nobody answered the programme survey with a csat_score in this period. Ask for it after a referral.", Source)
            : Finding.Known(Name, UnitNames.Share, Proportions.Wilson(satisfied, people, ClusteredShare.EffectiveSize(accounts), Estimate.UsualLevel), Source);
    }
}
