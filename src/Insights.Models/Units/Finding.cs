namespace Insights.Models.Units;

/// <summary>
/// A published figure: either known, with its interval, or withheld, with the reason in words.
/// There is no third kind: never 0, NaN or an empty list for "can't know".
/// </summary>
public sealed record Finding
{
    private Finding(string name, string unit, string source, Estimate? estimate, Sentence? withheld)
    {
        Name = name;
        Unit = unit;
        Source = source;
        Estimate = estimate;
        Withheld = withheld;
    }

    /// <summary>Dotted and stable, so that scripts may rely on it: <c>nps.relationship.every_response</c>, <c>cac.paid_search</c>.</summary>
    public string Name { get; }

    /// <summary>See <see cref="UnitNames"/>: <c>points</c>, <c>share</c>, <c>people</c>, an ISO 4217 code for money, …</summary>
    public string Unit { get; }

    /// <summary>Where it comes from: the mart it was counted in and the formula's page in <c>docs/methods</c>.</summary>
    public string Source { get; }

    /// <summary>The figure; null exactly when <see cref="Withheld"/> is not.</summary>
    public Estimate? Estimate { get; }

    /// <summary>Why it can't be known, as a sentence a reader can act on; null when known.</summary>
    public Sentence? Withheld { get; }

    /// <summary>A known figure.</summary>
    /// <exception cref="ArgumentException">A part of the estimate is not a finite number: withhold it instead.</exception>
    public static Finding Known(string name, string unit, Estimate estimate, string source)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        if (!double.IsFinite(estimate.Value) || !double.IsFinite(estimate.Low) || !double.IsFinite(estimate.High))
            throw new ArgumentException($"{name} is not a finite number; withhold it with a reason instead.", nameof(estimate));
        return new Finding(name, unit, source, estimate, null);
    }

    /// <summary>A figure that can't be known from this data.</summary>
    /// <param name="name">As for a known one: a figure keeps its name whether it is known or not.</param>
    /// <param name="unit">The unit it would have.</param>
    /// <param name="reason">What is missing, and what would make it known.</param>
    /// <param name="source">Where it would come from.</param>
    public static Finding Withhold(string name, string unit, Sentence reason, string source)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason.ToString(), nameof(reason));
        return new Finding(name, unit, source, null, reason);
    }

    /// <summary>The same finding, withheld after all: for a count that would be 0 only because nothing was loaded.</summary>
    /// <param name="reason">As for <see cref="Withhold"/>.</param>
    public Finding ButWithheld(Sentence reason) => Withhold(Name, Unit, reason, Source);
}
