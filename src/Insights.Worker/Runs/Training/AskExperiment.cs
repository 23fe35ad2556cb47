using Insights.Models.Features;
using Insights.Models.Findings;

namespace Insights.Worker.Runs.Training;

/// <summary>The lists' experiment, ask by ask: what was known of somebody before, which arm lots drew, and what came of it.</summary>
/// <param name="Features">As of the last snapshot before the ask.</param>
/// <param name="Snapshots">The days of those snapshots.</param>
/// <param name="Days">When they were asked or held out, never decreasing.</param>
/// <param name="Asked">Asked, or else held out.</param>
/// <param name="Referred">Whether a valid referral followed within the horizon.</param>
/// <param name="Groups">One number for all rows of an account.</param>
/// <param name="LeftOut">Asks and holdings out of which no snapshot before them tells, so that they are not among the rows.</param>
sealed record AskExperiment(
    FeatureTable Features, DateOnly[] Snapshots, DateOnly[] Days, bool[] Asked, bool[] Referred, int[] Groups, int LeftOut)
{
    /// <summary>Both arms, with what their people's doing alike costs in precision.</summary>
    public AskSums Sums => AskAccount.Sum([.. Enumerable.Range(0, Days.Length).GroupBy(row => Groups[row]).Select(account => new AskAccount(
        account.Count(row => Asked[row]), account.Count(row => Asked[row] && Referred[row]),
        account.Count(row => !Asked[row]), account.Count(row => !Asked[row] && Referred[row])))]);
}
