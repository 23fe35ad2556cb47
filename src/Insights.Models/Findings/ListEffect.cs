using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>What asking brings: those of the lists who were asked against those held out by lot.</summary>
/// <param name="Asked">Share of the asked who made a valid referral within the horizon.</param>
/// <param name="HeldOut">The same share of the held-out.</param>
/// <param name="Difference">Asked less held out; withheld, with about how many weeks are still needed, until it can be told from chance.</param>
public sealed record ListEffect(Finding Asked, Finding HeldOut, Finding Difference);
