namespace Insights.Models.Incentives;

/// <summary>What share of a segment's people is expected to refer within the horizon when offered a variant, before anybody is offered it.</summary>
/// <param name="Mean">Within (0, 1).</param>
/// <param name="Deviation">Standard deviation of what is known of that share, in its unit; the drawing of people comes on top.</param>
/// <param name="People">Of the segment, in past tests of the variant; 0 where it was never offered there.</param>
/// <param name="Referred">Those who referred.</param>
public sealed record UptakeCell(double Mean, double Deviation, long People, long Referred);
