namespace Insights.Models.Learners;

/// <summary>One step of an <see cref="IncidenceCurve"/>: it holds from its time up to the next step's.</summary>
/// <param name="Time">An event's or a censoring's time.</param>
/// <param name="AtRisk">Weight at risk just before.</param>
/// <param name="Events">Weight of the events of this cause at it.</param>
/// <param name="Incidence">Probability that the event came by then, by this cause; within [0, 1], never falling.</param>
/// <param name="StandardError">Of the probability; 0 while it is 0.</param>
/// <param name="Low">Lower limit of the pointwise interval.</param>
/// <param name="High">Upper limit.</param>
public sealed record IncidenceStep(
    double Time, double AtRisk, double Events, double Incidence, double StandardError, double Low, double High);
