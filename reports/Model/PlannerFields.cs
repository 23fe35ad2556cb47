namespace Insights.Reports.Model;

/// <summary>The fields of the page of incentives, as texts: what somebody typed comes back to them, right or wrong.</summary>
public sealed record PlannerFields
{
    /// <summary>The segments there are.</summary>
    public required IReadOnlyList<SegmentChoice> Segments { get; init; }

    /// <summary>Percent of contacts, those with the highest scores.</summary>
    public required string Share { get; init; }

    /// <summary>What may be offered, in the configuration's order.</summary>
    public required IReadOnlyList<OfferChoice> Offers { get; init; }

    /// <summary>Most that rewards may come to; empty: no limit.</summary>
    public required string Budget { get; init; }

    /// <summary>Of the test to plan.</summary>
    public required string Name { get; init; }

    /// <summary>Its first day, as 2026-11-30.</summary>
    public required string Start { get; init; }

    /// <summary>Names and values of all fields but the test's own, as a form sends them.</summary>
    public IEnumerable<(string Name, string Value)> Sent =>
    [
        (FieldNames.Asked, "1"),
        .. Segments.Where(segment => segment.IsChosen).Select(segment => (FieldNames.Segment, segment.Name)),
        (FieldNames.Share, Share),
        .. Offers.Where(offer => offer.IsChosen).Select(offer => (FieldNames.Offer, offer.Name)),
        .. Offers.SelectMany(offer => offer.Amounts.Select(amount => (FieldNames.Amount(offer.Name, amount.Key), amount.Value))),
        (FieldNames.Budget, Budget),
    ];
}

/// <param name="Name">Of the segment.</param>
/// <param name="People">How many of those who may be offered something are in it.</param>
/// <param name="IsChosen">Whether it is ticked.</param>
public sealed record SegmentChoice(string Name, int People, bool IsChosen);

/// <param name="Name">Of the offer.</param>
/// <param name="IsChosen">Whether it is ticked.</param>
/// <param name="Amounts">By one of <see cref="FieldNames.Amounts"/>.</param>
public sealed record OfferChoice(string Name, bool IsChosen, IReadOnlyDictionary<string, string> Amounts);

/// <summary>A field that can't be used as it is filled in.</summary>
/// <param name="Field">The id of its element, which the message leads to.</param>
/// <param name="Text">Which field, what is wrong, what is expected.</param>
public sealed record FieldProblem(string Field, string Text);

/// <summary>How the fields are called in an address and in what a form sends.</summary>
public static class FieldNames
{
    /// <summary>Says that what is not ticked was left out on purpose.</summary>
    public const string Asked = "asked";

    public const string Segment = "segment", Share = "share", Offer = "offer", Budget = "budget", Name = "name", Start = "start";

    /// <summary>The amounts of an offer, each with what it is for people.</summary>
    public static IReadOnlyList<(string Key, string Words)> Amounts { get; } =
    [
        ("referrer-qualified", "Referrer, at qualification"), ("referrer-closed", "Referrer, at close"),
        ("referee-qualified", "New customer, at qualification"), ("referee-closed", "New customer, at close"),
    ];

    /// <summary>The field of one amount of an offer.</summary>
    public static string Amount(string offer, string amount) => $"{amount}.{offer}";
}
