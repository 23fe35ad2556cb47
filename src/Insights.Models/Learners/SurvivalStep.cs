namespace Insights.Models.Learners;

/// <summary>One step of a <see cref="SurvivalCurve"/>: it holds from its time up to the next step's.</summary>
/// <param name="Time">An event's or a censoring's time.</param>
/// <param name="AtRisk">Weight at risk just before.</param>
/// <param name="Events">Weight of the events at it.</param>
/// <param name="Censored">Weight censored at it.</param>
/// <param name="Survival">Probability of no event up to and at this time; within [0, 1], never rising.</param>
/// <param name="StandardError">Greenwood's, of the probability; null once survival is 0, where his formula has no value.</param>
/// <param name="Low">Lower limit of the pointwise interval.</param>
/// <param name="High">Upper limit.</param>
public sealed record SurvivalStep(
    double Time, double AtRisk, double Events, double Censored, double Survival, double? StandardError, double Low, double High);
