namespace Insights.Models.Incentives;

/// <summary>Who is dealt into which arm.</summary>
/// <param name="ContactId">Who.</param>
/// <param name="AccountId">All people of an account are in one arm.</param>
/// <param name="Variant">The arm.</param>
/// <param name="Predicted">Chance that the contact refers within the horizon, as predicted beforehand; null where there is no basis.</param>
public sealed record TestAssignment(string ContactId, string AccountId, string Variant, double? Predicted);
