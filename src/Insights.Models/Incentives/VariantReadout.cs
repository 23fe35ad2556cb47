using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>One variant held against control.</summary>
/// <param name="Variant">Which.</param>
/// <param name="Difference">Uptake less control's, as assigned; interval clustered by account, at Holm's level of its step where there are several variants.</param>
/// <param name="Adjusted">The same with the people's referrals of before taken off (CUPED), at 95 %; null where nobody referred before.</param>
/// <param name="VarianceRemoved">Share of the variance that this takes away; null with <paramref name="Adjusted"/>.</param>
/// <param name="AnyTime">The difference with an interval that may be looked at every day; null where all were assigned at once or accounts are too few.</param>
/// <param name="Profit">First-year gross profit less rewards, per 1,000 people more than control; reporting currency. Every referral is paid at the first tier, so it is too high where tiers pay more for later ones. Null where referrals' worth or the variant's cost is not known.</param>
public sealed record VariantReadout(
    string Variant, Estimate Difference, Estimate? Adjusted, double? VarianceRemoved, Estimate? AnyTime, Estimate? Profit)
{
    /// <summary>
    /// The difference among those who saw the offer, within the usual horizon from then: sharper, as whoever never saw it only adds noise, and as sound as the arms
    /// saw theirs alike. Null where an arm has too few such accounts.
    /// </summary>
    public Estimate? OfShown { get; init; }

    /// <summary>What must not get worse, each held against control, at 99 %.</summary>
    public IReadOnlyList<Guardrail> Guardrails { get; init; } = [];

    /// <summary>By segment: to find ideas for the next test, never to decide by.</summary>
    public IReadOnlyList<(string Segment, Estimate Difference)> Segments { get; init; } = [];

    /// <summary>The second half of the horizon's effect a week less the first half's: below 0 where the novelty wears off; null where a half is empty.</summary>
    public Estimate? Novelty { get; init; }

    /// <summary>The interval lies above 0.</summary>
    public bool IsBetter => Difference.Low > 0;

    /// <summary>The interval lies below 0.</summary>
    public bool IsWorse => Difference.High < 0;
}
