namespace Insights.Models.Findings;

/// <summary>
/// How the list came about. Every contact is counted once:
/// considered = eligible + Σ <see cref="AskExclusion.First"/>, and eligible = chosen + Σ <see cref="AskLeftOut.Contacts"/>.
/// </summary>
public sealed record AskSummary
{
    /// <summary>Contacts looked at.</summary>
    public required int Considered { get; init; }

    /// <summary>Those whom no guard stops.</summary>
    public required int Eligible { get; init; }

    /// <summary>Those on the list, the held-out ones included.</summary>
    public required int Chosen { get; init; }

    /// <summary>Those on the list who must not be asked.</summary>
    public required int HeldOut { get; init; }

    /// <summary>Who was stopped, by guard, in the order the guards are checked; guards that stopped nobody are left out.</summary>
    public required IReadOnlyList<AskExclusion> Excluded { get; init; }

    /// <summary>Who could have been asked but had no place this week.</summary>
    public required IReadOnlyList<AskLeftOut> LeftOut { get; init; }

    /// <summary>Why nobody is on the list, as a sentence to act on; null when somebody is.</summary>
    public string? NobodyBecause { get; init; }

    /// <summary>What the reader has to know: guards that are off, values that are withheld.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>How many contacts one guard stopped.</summary>
/// <param name="Guard">Which.</param>
/// <param name="Contacts">All whom it stops; a contact stopped by two guards is in both counts.</param>
/// <param name="First">Those for whom it is the first that stops; these add up.</param>
/// <param name="Words">The guard in words, for people.</param>
public sealed record AskExclusion(AskGuard Guard, int Contacts, int First, string Words);

/// <summary>How many eligible contacts had no place.</summary>
/// <param name="Why">What was full.</param>
/// <param name="Contacts">How many.</param>
/// <param name="Words">The same in words, for people.</param>
public sealed record AskLeftOut(NoPlace Why, int Contacts, string Words);

/// <summary>Why an eligible contact is not on the list.</summary>
public enum NoPlace
{
    /// <summary>Another contact with the same e-mail address comes first.</summary>
    SameEmail,

    /// <summary>The account's contacts for the quarter are taken by better-placed ones.</summary>
    AccountFull,

    /// <summary>The owner's list is full.</summary>
    OwnerFull,
}
