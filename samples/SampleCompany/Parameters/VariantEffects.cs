namespace Insights.SampleCompany.Parameters;

/// <summary>What an incentive adds to the log-odds of referring, by variant and segment.</summary>
/// <param name="BySegment">Segment → variant → log-odds; <c>control</c> is 0 by definition.</param>
public sealed record VariantEffects(IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> BySegment)
{
    /// <summary>Agencies want priority support, technology firms credit, trade and industry cash; institutions may not take cash.</summary>
    public static VariantEffects Default { get; } = new(new SortedDictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal)
    {
        ["agency"] = Row(cash: 0.10, credit: 0.25, giftCard: 0.10, support: 0.80, donation: 0.05),
        ["commerce"] = Row(cash: 0.65, credit: 0.30, giftCard: 0.40, support: 0.05, donation: 0.00),
        ["institution"] = Row(cash: -0.20, credit: 0.20, giftCard: -0.10, support: 0.20, donation: 0.50),
        ["technology"] = Row(cash: 0.25, credit: 0.55, giftCard: 0.15, support: 0.15, donation: 0.10),
    });

    /// <summary>The same segments and incentives, and no effect of any.</summary>
    public static VariantEffects None { get; } = new(new SortedDictionary<string, IReadOnlyDictionary<string, double>>(
        Default.BySegment.ToDictionary(segment => segment.Key, _ => (IReadOnlyDictionary<string, double>)Row(0, 0, 0, 0, 0)), StringComparer.Ordinal));

    /// <summary>Log-odds that this variant adds in this segment.</summary>
    public double Of(string segment, string variant) => BySegment[segment][variant];

    /// <summary>The variant with the largest effect in the segment.</summary>
    public string Best(string segment) => BySegment[segment].MaxBy(effect => effect.Value).Key;

    /// <summary>The plain mean over segments: what somebody who knows no segments would predict.</summary>
    public double Mean(string variant) => BySegment.Values.Average(effects => effects[variant]);

    private static SortedDictionary<string, double> Row(double cash, double credit, double giftCard, double support, double donation) =>
        new(StringComparer.Ordinal)
        {
            ["account_credit"] = credit,
            ["cash"] = cash,
            ["control"] = 0,
            ["donation"] = donation,
            ["gift_card"] = giftCard,
            ["priority_support"] = support,
        };
}
