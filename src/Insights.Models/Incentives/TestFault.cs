namespace Insights.Models.Incentives;

/// <summary>Something in the exposures that makes a test unreadable whatever it found.</summary>
/// <param name="What">In words, to follow "contacts": "two variants of one contact".</param>
/// <param name="Contacts">How many it concerns; above 0.</param>
public sealed record TestFault(string What, long Contacts);
