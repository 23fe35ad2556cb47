using Insights.Models.Units;

namespace Insights.Models.Judging;

/// <summary>How an uplift curve is judged.</summary>
/// <param name="Permutations">How many rankings by lot the band is made of; at least 100.</param>
/// <param name="Seed">Of those lots: the same seed gives the same band.</param>
/// <param name="Level">Of the band and of all intervals, within (0, 1).</param>
/// <param name="Points">How many points of the curve to give besides its start; at least 1.</param>
public sealed record UpliftCurveOptions(int Permutations = 500, ulong Seed = 1, double Level = Estimate.UsualLevel, int Points = 100)
{
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Permutations, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(Points, 1);
    }
}
