using Insights.Models.Units;
using Insights.Reports.Model;

namespace Insights.Reports.Tests.Samples;

static class SampleLoyalty
{
    public static LoyaltySection Both() => new()
    {
        Takeaway = "The relationship score rose by 4.7 points, beyond the noise; after a ticket it is 17 points lower.",
        Surveys = [Survey("Relationship survey", "relationship", 41.2, 12, null), Survey("After a ticket", "transactional", 24.1, 24, 5)],
    };

    static SurveyScores Survey(string name, string id, double score, int months, int? gap) => new()
    {
        Name = name,
        RollUps =
        [
            Roll("Every response", $"nps.{id}.every_response", score, 4.4, 1_204),
            Roll("Mean of account means", $"nps.{id}.account_mean", score - 2.3, 5.0, 331),
            Roll("Decision makers first", $"nps.{id}.decision_makers", score - 6.1, 5.6, 331),
            Roll("Weighted by revenue", $"nps.{id}.revenue", score + 3.4, 6.9, 318),
        ],
        Response =
        [
            Known.Figure("Response rate", $"nps.{id}.response_rate", UnitNames.Share, 0.312, 0.297, 0.327, 3_859),
            Known.Figure("If all the silent were …", $"nps.{id}.bounds", UnitNames.Points, score, -55.9, 81.7, 3_859) with { SpanOver = "detractors to promoters" },
        ],
        Trend = [.. Enumerable.Range(0, months).Select(i => Month(id, score, i, months, gap))],
    };

    static TrendPoint Month(string id, double score, int index, int months, int? gap)
    {
        var month = new DateOnly(2026, 10, 1).AddMonths(index - months + 1);
        var value = score - 8 + 8.0 * index / (months - 1) + 5 * Math.Sin(index * 1.7);
        return new TrendPoint(month, index == gap
            ? Known.Withheld("NPS", $"nps.{id}.month.{month:yyyy-MM}", UnitNames.Points, "Fewer than 10 answers in the month.")
            : Known.Figure("NPS", $"nps.{id}.month.{month:yyyy-MM}", UnitNames.Points, value, value - 12 - index % 3, value + 12 + index % 3, 92 + index));
    }

    static Figure Roll(string label, string name, double value, double half, long n) =>
        Known.Figure(label, name, UnitNames.Points, value, Math.Round(value - half, 1), Math.Round(value + half, 1), n);

    public static WordOfMouthSection WordOfMouth() => new()
    {
        Takeaway = "A year's customers tell about 1,340 people something good and 1,320 something bad: nearly even.",
        Positive = Known.Figure("Told something good", "wom.positive", UnitNames.People, 1_340, 1_340, 2_144, 400) with { SpanOver = "each tells 5 to 8" },
        Negative = Known.Figure("Told something bad", "wom.negative", UnitNames.People, 1_320, 1_320, 2_112, 400) with { SpanOver = "each warns 10 to 16" },
        Satisfied = Known.Figure("Satisfied customers", "wom.satisfied", UnitNames.Share, 0.67, 0.621, 0.716, 331),
        BreakEven = Known.Counted("Break-even share", "wom.break_even", UnitNames.Share, 2 / 3.0, 0),
        Beside =
        [
            Known.Counted("Net people reached", "wom.net", UnitNames.People, 20, 400),
            Known.Counted("One point of satisfaction moves", "wom.per_point", UnitNames.People, 60, 400),
        ],
        Assumptions = "5 and 10 people are TARP's figures for complainants of about 1980, medians of heavy-tailed counts. Reach is not conversion.",
    };
}
