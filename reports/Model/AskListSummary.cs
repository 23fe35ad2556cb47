namespace Insights.Reports.Model;

/// <summary>How the list came to its length.</summary>
/// <param name="Considered">Contacts looked at.</param>
/// <param name="Eligible">Contacts that every rule lets through.</param>
/// <param name="Chosen">Contacts on the lists, without the held-out ones.</param>
/// <param name="HeldOut">Contacts chosen but deliberately not asked, to measure what asking brings.</param>
/// <param name="ToCall">Accounts to call first.</param>
/// <param name="Excluded">Why the others are not eligible, most frequent reason first; a contact counts once, under the first rule that stops it.</param>
public sealed record AskListSummary(
    int Considered, int Eligible, int Chosen, int HeldOut, int ToCall, IReadOnlyList<ExclusionCount> Excluded);

/// <param name="Reason">In words: <c>asked in the last 60 days</c>.</param>
/// <param name="Contacts">How many.</param>
public sealed record ExclusionCount(string Reason, int Contacts);
