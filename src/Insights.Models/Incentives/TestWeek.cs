namespace Insights.Models.Incentives;

/// <summary>One arm in one week after assignment.</summary>
/// <param name="Variant">The arm.</param>
/// <param name="Week">0 are the first seven days.</param>
/// <param name="People">Those whose week is over.</param>
/// <param name="Referred">Those of them who made their first valid referral in it.</param>
public sealed record TestWeek(string Variant, int Week, long People, long Referred);
