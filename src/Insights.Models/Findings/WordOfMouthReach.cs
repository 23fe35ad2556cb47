namespace Insights.Models.Findings;

/// <summary>How many people hear well of us and how many badly.</summary>
/// <param name="Customers">How many customers talk.</param>
/// <param name="SatisfiedShare">Share of them who are satisfied, within [0, 1].</param>
/// <param name="Tells">People a satisfied customer tells.</param>
/// <param name="Warns">People a dissatisfied customer tells.</param>
public sealed record WordOfMouthReach(double Customers, double SatisfiedShare, double Tells, double Warns)
{
    double Satisfied => Customers * SatisfiedShare;

    double Dissatisfied => Customers - Satisfied;

    /// <summary>People who hear well of us.</summary>
    public double PositiveReach => Satisfied * Tells;

    /// <summary>People who hear badly of us.</summary>
    public double NegativeReach => Dissatisfied * Warns;

    /// <summary>People who hear well less people who hear badly.</summary>
    public double Net => PositiveReach - NegativeReach;

    /// <summary>The satisfied share at which both reaches are equal: warns/(tells + warns), within [0, 1].</summary>
    public double BreakEvenSatisfiedShare => Warns / (Tells + Warns);

    /// <summary>People who hear well over the published range of tellings, 5 to 8.</summary>
    public (double Low, double High) PositiveRange =>
        (Satisfied * WordOfMouth.TellsRange.Low, Satisfied * WordOfMouth.TellsRange.High);

    /// <summary>People who hear badly over the published range of warnings, 10 to 16.</summary>
    public (double Low, double High) NegativeRange =>
        (Dissatisfied * WordOfMouth.WarnsRange.Low, Dissatisfied * WordOfMouth.WarnsRange.High);

    /// <summary>People by whom the net moves when one customer in a hundred turns from dissatisfied to satisfied.</summary>
    public double NetOfOnePoint => Customers * 0.01 * (Tells + Warns);
}
