using Insights.Models.Incentives;

namespace Insights.Worker.Incentives;

/// <summary>All that predictions and plans of a week rest on; published as <c>incentives.json</c>, so that a page or a command can predict without the warehouse.</summary>
/// <param name="AsOf">The last day that was known.</param>
/// <param name="Currency">Of all amounts.</param>
/// <param name="Seed">Of the lots.</param>
/// <param name="ScoresAreProbabilities">Whether a contact counts by its score; else everybody counts as likely as their segment.</param>
/// <param name="Offers">What may be offered.</param>
/// <param name="Model">What past tests teach.</param>
/// <param name="Record">How good predictions were.</param>
/// <param name="Economics">What a referral leads to; null where it can't be known, with <paramref name="WithoutEconomics"/>.</param>
/// <param name="WithoutEconomics">Why not.</param>
/// <param name="Audience">Everybody who may be offered something.</param>
public sealed record IncentiveBasis(
    DateOnly AsOf, string Currency, ulong Seed, bool ScoresAreProbabilities, IReadOnlyList<Incentive> Offers, UptakeModel Model, TrackRecord Record,
    ReferralEconomics? Economics, string? WithoutEconomics, IReadOnlyList<AudienceMember> Audience)
{
    /// <summary>The name of the published file.</summary>
    public const string FileName = "incentives.json";

    /// <summary>Adaptive test → arm → the share that its next batch gives it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> NextShares { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, double>>();

    /// <summary>Segments of the audience, by name.</summary>
    public IReadOnlyList<string> Segments { get; } = [.. Audience.Select(member => member.Segment).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Those of the audience in the segments and among the share with the highest scores.</summary>
    public IReadOnlyList<AudienceMember> Choose(TestAudience chosen)
    {
        var members = chosen.Segments.Count == 0 ? Audience : [.. Audience.Where(member => chosen.Segments.Contains(member.Segment))];
        return chosen.TopShare >= 1 ? members
            : [.. members.OrderByDescending(member => member.Score).ThenBy(member => member.ContactId, StringComparer.Ordinal)
                .Take((int)Math.Ceiling(chosen.TopShare * members.Count)).OrderBy(member => member.ContactId, StringComparer.Ordinal)];
    }
}
