namespace Insights.Models.Incentives;

/// <summary>What past tests say of one variant.</summary>
/// <param name="Variant">Which.</param>
/// <param name="Tests">Names of the tests that had it.</param>
/// <param name="Cells">By segment; empty where there is no basis.</param>
/// <param name="Withheld">Why there is no basis, as a sentence; null where there is one.</param>
public sealed record VariantUptake(string Variant, IReadOnlyList<string> Tests, IReadOnlyDictionary<string, UptakeCell> Cells, string? Withheld)
{
    /// <summary>How likely a contact makes a valid referral within the horizon when offered this: the segment's share times how much likelier than it the contact is.</summary>
    /// <param name="member">Of a segment that has a cell.</param>
    /// <returns>Within [0, 1].</returns>
    /// <exception cref="KeyNotFoundException">There is no basis for the contact's segment.</exception>
    public double ChanceOf(AudienceMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Math.Min(1, member.Likelihood * Cells[member.Segment].Mean);
    }

    /// <summary>Nobody was ever offered it in a test that can be read.</summary>
    public static VariantUptake NoBasis(string variant) => new(
        variant, [], new Dictionary<string, UptakeCell>(),
        $"No basis: no test that can be read had {variant}. Plan one, its first read-out gives the figure.");
}
