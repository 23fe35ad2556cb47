using Insights.Models.Findings;
using Insights.Reports.Model;
using Insights.Worker.Find;

namespace Insights.Worker.Compose;

/// <summary>Word of mouth over time, what it is worth, and how many customers bring further ones.</summary>
sealed class WordOfMouthWorth(FindingSet findings, ProgrammeFacts facts)
{
    readonly Figures _figures = new(findings);

    public IReadOnlyList<TrendPoint> Trend() =>
    [
        .. facts.Quarters.Select(quarter => new TrendPoint(quarter.First, new Figure(Words(quarter), findings[$"wom.quarter.{quarter.Key}.net_reach"])) { Label = Words(quarter) }),
    ];

    public IReadOnlyList<Figure> Worth() =>
    [
        _figures.Of("Net, last quarter against a year before", "wom.net_reach_in_a_year"),
        _figures.Of("Margin at stake, first year", "wom.margin_at_stake") with { Note = "what came by good word in the period: an interval, not a promise" },
        _figures.Of("Margin that one point of satisfaction moves", "wom.margin_of_one_point") with { Note = "at the share of people reached who became customers; not a promise" },
        _figures.Of("New customers that a customer brings in a year", "loop.k"),
        _figures.Of("From referral to customer, half within", "loop.cycle_days"),
    ];

    public string Assumptions() =>
        $"{Told("A satisfied customer tells", "5 people (5 to 8)", findings["wom.tells"])}; {Told("a dissatisfied one", "10 (10 to 16)", findings["wom.warns"])}: TARP's complainants of about 1980, "
        + "medians of heavy-tailed counts. Reach is not conversion. Satisfied: answered 7 to 10.";

    static string Told(string who, string rule, Insights.Models.Units.Finding measured) => measured.Estimate is { } told
        ? FormattableString.Invariant($"{who} {told.Value:0.#} by {told.N} customers' own answers, on top of the rule of thumb of {rule}")
        : $"{who} {rule}";

    static string Words(SatisfiedQuarter quarter) => FormattableString.Invariant($"Q{(quarter.First.Month + 2) / 3} {quarter.First.Year % 100:00}");
}
