namespace Insights.Models.Statistics;

/// <summary>Yeses of one cell of a table, such as one variant in one segment.</summary>
/// <param name="Observations">How many there are, over the design effect where they hang together; at least 0, need not be whole.</param>
/// <param name="Successes">Yeses, over the same design effect; within [0, Observations].</param>
public readonly record struct CellCount(double Observations, double Successes)
{
    internal bool IsValid => Observations < double.PositiveInfinity && Successes >= 0 && Successes <= Observations;
}
