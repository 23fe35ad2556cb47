using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>Reach with its interval, in people.</summary>
/// <param name="Positive">People who hear well of us.</param>
/// <param name="Negative">People who hear badly of us.</param>
/// <param name="Net">The first less the second.</param>
/// <param name="Margin">The satisfied share less that at break-even, a share within [−1, 1].</param>
public sealed record SimulatedReach(Estimate Positive, Estimate Negative, Estimate Net, Estimate Margin);

/// <summary>What word of mouth is reckoned with.</summary>
/// <param name="Tells">People a satisfied customer tells.</param>
/// <param name="Warns">People a dissatisfied customer tells.</param>
/// <param name="Size">Dispersion of one customer's count, above 0: see <see cref="WordOfMouth.UsualSize"/>.</param>
/// <param name="Seed">Of the simulation.</param>
/// <param name="Draws">Of the simulation.</param>
public sealed record WordOfMouthAssumptions(
    double Tells = 5, double Warns = 10, double Size = WordOfMouth.UsualSize, ulong Seed = 7, int Draws = 2000)
{
    /// <summary>What customers themselves answered about <see cref="Tells"/>; null when nobody did, and it stays an assumption.</summary>
    public Estimate? MeasuredTells { get; init; }

    /// <summary>The same about <see cref="Warns"/>.</summary>
    public Estimate? MeasuredWarns { get; init; }

    /// <summary>Whether either count is known from answers, so that what follows from it has an interval.</summary>
    public bool IsMeasured => MeasuredTells is not null || MeasuredWarns is not null;

    /// <summary>These with counts known from answers in place of the assumed ones; null leaves an assumption as it is.</summary>
    public WordOfMouthAssumptions Measured(Estimate? tells, Estimate? warns) => this with
    {
        Tells = tells?.Value ?? Tells, Warns = warns?.Value ?? Warns, MeasuredTells = tells, MeasuredWarns = warns,
    };

    /// <summary>One draw of both counts: what was assumed stays, what was measured varies within its interval.</summary>
    internal (double Tells, double Warns) Draw(SeededRandom random) => (
        Math.Max(MeasuredTells?.Draw(random) ?? Tells, Least), Math.Max(MeasuredWarns?.Draw(random) ?? Warns, Least));

    const double Least = 0.01;
}
