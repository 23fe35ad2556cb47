using Insights.Models.Units;

namespace Insights.Models.Learners;

/// <summary>One interval of a <see cref="LifeTable"/>: later than <paramref name="Start"/>, up to and at <paramref name="End"/>.</summary>
/// <param name="Start">Where it begins; a time of 0 belongs to the first interval.</param>
/// <param name="End">Where it ends.</param>
/// <param name="AtRisk">Weight under observation and without an event in some part of it.</param>
/// <param name="Events">Weight of the events in it.</param>
/// <param name="Partial">Weight of those censored before its end or entering after its start: counted for half.</param>
/// <param name="Exposed"><paramref name="AtRisk"/> less half of <paramref name="Partial"/>; what the hazard is a share of.</param>
/// <param name="Hazard">Probability of the event in this interval for who enters it without one; null when nobody was exposed.</param>
/// <param name="Survival">Probability of no event up to its end; null from the first interval on that nobody was exposed in.</param>
public sealed record LifeTableRow(
    double Start, double End, double AtRisk, double Events, double Partial, double Exposed, Estimate? Hazard, double? Survival);
