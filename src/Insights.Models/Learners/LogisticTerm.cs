namespace Insights.Models.Learners;

/// <summary>One number that a logistic regression multiplies: a standardised quantity, or 1 for rows at a level and 0 for the others.</summary>
/// <param name="Feature">The column it was made of.</param>
/// <param name="Level">The level it marks; <see cref="Missing"/> where it marks rows without a value; null for a quantity.</param>
/// <param name="Centre">Subtracted before scaling: a quantity's mean over the training rows; 0 for a level.</param>
/// <param name="Scale">Divided by: a quantity's population standard deviation; 1 for a level.</param>
/// <param name="Average">Its mean over the training rows: 0 for a quantity, the share of rows for a level.</param>
/// <param name="Coefficient">Change in log-odds for a step of 1, which is <paramref name="Scale"/> in the column's unit.</param>
/// <param name="StandardError">
/// Of the coefficient, from the inverse of the penalised Hessian. The penalty makes it smaller than without; no test of
/// "has no effect" should rest on it.
/// </param>
public sealed record LogisticTerm(
    string Feature, string? Level, double Centre, double Scale, double Average, double Coefficient, double StandardError)
{
    /// <summary>The name of the level that stands for "no value".</summary>
    public const string Missing = "(missing)";

    /// <summary>Change in log-odds for a step of 1 in the column's own unit.</summary>
    public double PerUnit => Coefficient / Scale;
}
