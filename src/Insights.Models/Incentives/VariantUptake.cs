namespace Insights.Models.Incentives;

/// <summary>What past tests say of one variant.</summary>
/// <param name="Variant">Which.</param>
/// <param name="Tests">Names of the tests that had it.</param>
/// <param name="Cells">By segment; empty where there is no basis.</param>
/// <param name="Withheld">Why there is no basis, as a sentence; null where there is one.</param>
public sealed record VariantUptake(string Variant, IReadOnlyList<string> Tests, IReadOnlyDictionary<string, UptakeCell> Cells, string? Withheld)
{
    /// <summary>Nobody was ever offered it in a test that can be read.</summary>
    public static VariantUptake NoBasis(string variant) => new(
        variant, [], new Dictionary<string, UptakeCell>(),
        $"No basis: no test that can be read had {variant}. Plan one, its first read-out gives the figure.");
}
