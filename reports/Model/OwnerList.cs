namespace Insights.Reports.Model;

/// <summary>One customer-success manager's week.</summary>
/// <param name="Owner">Name or e-mail; <c>No owner</c> where accounts have none.</param>
/// <param name="Asks">Whom to ask, best first; held-out contacts are among them and marked.</param>
/// <param name="CallFirst">Accounts at risk, most value at risk first.</param>
public sealed record OwnerList(string Owner, IReadOnlyList<AskRow> Asks, IReadOnlyList<CallRow> CallFirst);
