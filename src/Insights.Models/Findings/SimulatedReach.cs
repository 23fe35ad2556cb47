using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>Reach with its interval, in people.</summary>
/// <param name="Positive">People who hear well of us.</param>
/// <param name="Negative">People who hear badly of us.</param>
/// <param name="Net">The first less the second.</param>
public sealed record SimulatedReach(Estimate Positive, Estimate Negative, Estimate Net);

/// <summary>What word of mouth is reckoned with.</summary>
/// <param name="Tells">People a satisfied customer tells.</param>
/// <param name="Warns">People a dissatisfied customer tells.</param>
/// <param name="Size">Dispersion of one customer's count, above 0: see <see cref="WordOfMouth.UsualSize"/>.</param>
/// <param name="Seed">Of the simulation.</param>
/// <param name="Draws">Of the simulation.</param>
public sealed record WordOfMouthAssumptions(
    double Tells = 5, double Warns = 10, double Size = WordOfMouth.UsualSize, ulong Seed = 7, int Draws = 2000);
