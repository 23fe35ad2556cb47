namespace Insights.Models.Findings;

/// <summary>The list before this one, and what became of it by the as-of date.</summary>
/// <param name="AsOf">The day that list was made for.</param>
/// <param name="Rows">Everyone on it, in its order; held-out contacts are among them.</param>
public sealed record LastWeek(DateOnly AsOf, IReadOnlyList<LastWeekRow> Rows)
{
    /// <summary>Those who were to be asked.</summary>
    public int ToAsk => Rows.Count(row => !row.HeldOut);

    /// <summary>Those of them of whom an ask is recorded since.</summary>
    public int Asked => Rows.Count(row => row is { HeldOut: false, AskedOn: not null });

    /// <summary>Those of the asked who have referred since, whatever the ask's own outcome says.</summary>
    public int AskedWhoReferred => Rows.Count(row => row is { HeldOut: false, AskedOn: not null, ReferredOn: not null });

    /// <summary>Those who were not to be asked.</summary>
    public int HeldOut => Rows.Count - ToAsk;

    /// <summary>Those of the held-out who have referred unasked.</summary>
    public int HeldOutWhoReferred => Rows.Count(row => row is { HeldOut: true, ReferredOn: not null });
}

/// <summary>One contact of the list before this one.</summary>
/// <param name="Rank">Its place then.</param>
/// <param name="ContactId">Whom.</param>
/// <param name="Contact">Name; null when not known.</param>
/// <param name="Account">The company's name; null when not known.</param>
/// <param name="OwnerEmail">Who was to ask.</param>
/// <param name="HeldOut">Was not to be asked.</param>
/// <param name="AskedOn">Day of the ask recorded since; null when none is.</param>
/// <param name="Outcome">What came of it: <c>pending</c>, <c>no_answer</c>, <c>declined</c>, <c>accepted</c>, <c>referred</c>; null when no ask is recorded.</param>
/// <param name="ReferredOn">Day of the first valid referral since; null when there is none.</param>
public sealed record LastWeekRow(
    int Rank, string ContactId, string? Contact, string? Account, string OwnerEmail, bool HeldOut,
    DateOnly? AskedOn, string? Outcome, DateOnly? ReferredOn);
