namespace Insights.Models.Judging;

/// <summary>One point of an uplift curve, for a picture.</summary>
/// <param name="Share">What share of the rows is taken from the top, within [0, 1].</param>
/// <param name="Gain">Q / treated rows in all: what treating only these brings, as outcomes per treated row. Ends at the average effect.</param>
/// <param name="RandomGain">The same if they were chosen by lot: the straight line from 0 to the end.</param>
/// <param name="Uplift">Share of the treated less share of the control rows among these to whom it happened; null where one of them has no row.</param>
public sealed record UpliftPoint(double Share, double Gain, double RandomGain, double? Uplift);
