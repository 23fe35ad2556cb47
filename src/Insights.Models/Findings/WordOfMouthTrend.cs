using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>Word of mouth by quarter: reach and net, each with its interval. Method: <c>docs/methods/word-of-mouth.md</c>.</summary>
public static class WordOfMouthTrend
{
    /// <summary>Fewer answers leave a quarter withheld.</summary>
    public const int FewestAnswers = 10;

    const string Source = "marts.satisfaction_by_quarter; docs/methods/word-of-mouth.md";

    /// <summary>For each quarter <c>wom.quarter.2026_q2.positive_reach</c>, <c>.negative_reach</c>, <c>.net_reach</c>; and <c>wom.net_reach_in_a_year</c>, the last quarter's net less that of a year before.</summary>
    /// <param name="quarters">In order of time, without gaps; at least five.</param>
    /// <param name="assumptions">How many people a customer tells.</param>
    public static IReadOnlyList<Finding> From(IReadOnlyList<SatisfiedQuarter> quarters, WordOfMouthAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(quarters);
        var reaches = quarters.Select(quarter => WhyUnknown(quarter) is null ? Reach(quarter, assumptions) : null).ToList();
        return
        [
            .. quarters.SelectMany((quarter, index) => Of(quarter, reaches[index])),
            InAYear(reaches[^1], reaches[^5], WhyUnknown(quarters[^1]) ?? WhyUnknown(quarters[^5])),
        ];
    }

    static SimulatedReach Reach(SatisfiedQuarter quarter, WordOfMouthAssumptions assumptions) => WordOfMouth.Simulate(
        quarter.Customers, Proportions.Wilson(quarter.Satisfied, quarter.Answered), assumptions with { Seed = assumptions.Seed + (ulong)quarter.First.DayNumber });

    static IEnumerable<Finding> Of(SatisfiedQuarter quarter, SimulatedReach? reach)
    {
        var name = $"wom.quarter.{quarter.Key}";
        yield return Of(name + ".positive_reach", reach?.Positive);
        yield return Of(name + ".negative_reach", reach?.Negative);
        yield return Of(name + ".net_reach", reach?.Net);

        Finding Of(string figure, Estimate? estimate) => estimate is null
            ? Finding.Withhold(figure, UnitNames.People, WhyUnknown(quarter)!, Source)
            : Finding.Known(figure, UnitNames.People, estimate, Source);
    }

    static Finding InAYear(SimulatedReach? now, SimulatedReach? before, Sentence? why) => now is null || before is null
        ? Finding.Withhold("wom.net_reach_in_a_year", UnitNames.People, why!, Source)
        : Finding.Known("wom.net_reach_in_a_year", UnitNames.People, IndependentDifference.Of(now.Net, before.Net), Source);

    static Sentence? WhyUnknown(SatisfiedQuarter quarter)
    {
        if (quarter.Customers == 0) return $"No customer is known in {Words(quarter)}. Load the accounts with started_on.";
        if (quarter.Answered >= FewestAnswers) return null;
        return $"In {Words(quarter)} {new CountOf(quarter.Answered, "person", "people")} answered the relationship survey; a reach is told from {FewestAnswers} on.";
    }

    static string Words(SatisfiedQuarter quarter) => quarter.Key.Replace('_', ' ').ToUpperInvariant();
}
