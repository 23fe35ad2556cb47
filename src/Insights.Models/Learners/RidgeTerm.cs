namespace Insights.Models.Learners;

/// <summary>One number that a ridge regression multiplies, made of a column as for a logistic regression.</summary>
/// <param name="Feature">The column it was made of.</param>
/// <param name="Level">The level it marks, <see cref="LogisticTerm.Missing"/> where it marks rows without a value, null for a quantity.</param>
/// <param name="Centre">Subtracted before scaling.</param>
/// <param name="Scale">Divided by.</param>
/// <param name="Coefficient">Change in the target for a step of 1, which is <paramref name="Scale"/> in the column's unit.</param>
public sealed record RidgeTerm(string Feature, string? Level, double Centre, double Scale, double Coefficient);
