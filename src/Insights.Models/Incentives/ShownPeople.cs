namespace Insights.Models.Incentives;

/// <summary>People of an account who first saw an offer of a test on the same day.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Variant">What they saw; control's people saw that there is a programme.</param>
/// <param name="Segment">By <c>incentives.segments</c>.</param>
/// <param name="On">The day.</param>
/// <param name="People">How many; at least 1.</param>
/// <param name="Referred">How many of them made a valid referral within the usual horizon from then.</param>
public sealed record ShownPeople(string Account, string Variant, string Segment, DateOnly On, int People, int Referred);
