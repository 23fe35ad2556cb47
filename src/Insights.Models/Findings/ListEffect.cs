using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// What the ask lists do, for the top of the list's page: over the asks of the year before, whose days in which a referral counts
/// (<see cref="AskSums.HorizonDays"/>) are over. Each is withheld with the weeks still needed until it can be known.
/// </summary>
/// <param name="Asked">Share of the asks that brought a valid referral.</param>
/// <param name="HeldOut">Share of the contacts held out who referred all the same.</param>
/// <param name="Difference">The first less the second: what asking does. Its interval may hold 0.</param>
public sealed record ListEffect(Finding Asked, Finding HeldOut, Finding Difference);
