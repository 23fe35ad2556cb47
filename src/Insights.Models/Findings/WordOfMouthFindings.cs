using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>Names what is known about word of mouth: <c>wom.positive_reach</c> and its siblings.</summary>
public static class WordOfMouthFindings
{
    const string Source = "customers and their latest answers; docs/methods/word-of-mouth.md";

    /// <summary>All findings, always under the same names, known or withheld.</summary>
    /// <param name="customers">Customers on the books; at least 0.</param>
    /// <param name="satisfied">Share of them who are satisfied with its interval, within [0, 1]; or withheld, and so is all that follows from it.</param>
    /// <param name="assumptions">How many people a customer tells.</param>
    public static IReadOnlyList<Finding> From(long customers, Finding satisfied, WordOfMouthAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(satisfied);
        var breakEven = Known("wom.break_even_satisfied_share", UnitNames.Share, WordOfMouth.BreakEven(assumptions, customers));
        var onePoint = Known("wom.net_of_one_point", UnitNames.People, WordOfMouth.NetOfOnePoint(customers, assumptions));
        IEnumerable<Finding> always =
        [
            breakEven, onePoint,
            Told("wom.tells", "satisfied", assumptions.Tells, assumptions.MeasuredTells), Told("wom.warns", "dissatisfied", assumptions.Warns, assumptions.MeasuredWarns),
        ];
        if (customers == 0) return [.. WithoutShare("There is no customer on the books. Load the accounts."), .. always];
        if (satisfied.Estimate is not { } share) return [.. WithoutShare(satisfied.Withheld!), .. always];
        return [.. OfShare(customers, share, assumptions), .. always];
    }

    static IEnumerable<Finding> OfShare(long customers, Estimate share, WordOfMouthAssumptions assumptions)
    {
        var reach = WordOfMouth.Reach(customers, share.Value, assumptions.Tells, assumptions.Warns);
        var simulated = WordOfMouth.Simulate(customers, share, assumptions);
        yield return Known("wom.satisfied_share", UnitNames.Share, share);
        yield return Known("wom.positive_reach", UnitNames.People, simulated.Positive);
        yield return Known("wom.negative_reach", UnitNames.People, simulated.Negative);
        yield return Known("wom.net_reach", UnitNames.People, simulated.Net);
        yield return Known("wom.positive_reach.range_low", UnitNames.People, Exactly(reach.PositiveRange.Low, share.N));
        yield return Known("wom.positive_reach.range_high", UnitNames.People, Exactly(reach.PositiveRange.High, share.N));
        yield return Known("wom.negative_reach.range_low", UnitNames.People, Exactly(reach.NegativeRange.Low, share.N));
        yield return Known("wom.negative_reach.range_high", UnitNames.People, Exactly(reach.NegativeRange.High, share.N));
        yield return Known("wom.margin_to_break_even", UnitNames.Share, simulated.Margin);
    }

    static IEnumerable<Finding> WithoutShare(Sentence reason)
    {
        yield return Finding.Withhold("wom.satisfied_share", UnitNames.Share, reason, Source);
        foreach (var name in new[] { "positive_reach", "negative_reach", "net_reach", "positive_reach.range_low", "positive_reach.range_high", "negative_reach.range_low", "negative_reach.range_high" })
            yield return Finding.Withhold("wom." + name, UnitNames.People, reason, Source);
        yield return Finding.Withhold("wom.margin_to_break_even", UnitNames.Share, reason, Source);
    }

    static Finding Told(string name, string who, double assumed, Estimate? measured) => measured is not null
        ? Known(name, UnitNames.People, measured)
        : Finding.Withhold(name, UnitNames.People,
            $"No {who} customer has said how many people they told in the last twelve months, so {assumed:0.#} are assumed. Ask for told_count in the survey.", Source);

    static Estimate Exactly(double value, long n) => Estimate.Counted(value, n);

    static Finding Known(string name, string unit, Estimate estimate) => Finding.Known(name, unit, estimate, Source);
}
