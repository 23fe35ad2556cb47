using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>Something that an incentive must not make worse.</summary>
/// <param name="What">"accounts that left", "NPS", "tickets per 100 people".</param>
/// <param name="Unit">A name of <see cref="UnitNames"/>.</param>
/// <param name="Difference">Variant less control; null where it can't be told.</param>
/// <param name="LowerIsBetter">Which direction is harm.</param>
/// <param name="Withheld">Why it can't be told; null where it can.</param>
public sealed record Guardrail(string What, string Unit, Estimate? Difference, bool LowerIsBetter, string? Withheld)
{
    /// <summary>The whole interval lies on the side of harm.</summary>
    public bool IsHarmed => Difference is { } difference && (LowerIsBetter ? difference.Low > 0 : difference.High < 0);
}
