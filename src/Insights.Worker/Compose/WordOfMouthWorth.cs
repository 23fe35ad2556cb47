using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Reports.Model;
using Insights.Worker.Find;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>Word of mouth over time, what it is worth, and how many customers bring further ones.</summary>
sealed class WordOfMouthWorth(FindingSet findings, ReportPeriod period, ProgrammeFacts facts)
{
    readonly Figures _figures = new(findings, period);

    public IReadOnlyList<TrendPoint> Trend() =>
    [
        .. facts.Quarters.Select(quarter => new TrendPoint(quarter.First, new Figure(Words(quarter), findings[$"wom.quarter.{quarter.Key}.net_reach"])) { Label = Words(quarter) }),
    ];

    public IReadOnlyList<Figure> Worth() =>
    [
        _figures.Of(Say("Net, last quarter against a year before"), "wom.net_reach_in_a_year"),
        _figures.Of(Say("Margin at stake, first year"), "wom.margin_at_stake") with { Note = Say("what came by good word in the period: an interval, not a promise") },
        _figures.Of(Say("Margin that one point of satisfaction moves"), "wom.margin_of_one_point") with { Note = Say("at the share of people reached who became customers; not a promise") },
        _figures.Of(Say("New customers that a customer brings in a year"), "loop.k"),
        _figures.Of(Say("From referral to customer, half within"), "loop.cycle_days"),
    ];

    public string Assumptions() =>
        Say("A satisfied customer tells 5 people (5 to 8), a dissatisfied one 10 (10 to 16): TARP's complainants of about 1980, medians of heavy-tailed counts. Reach is not conversion. Satisfied: answered 7 to 10.")
        + Told(findings["wom.tells"], told => Say($"By their own answers on top of that, {told.N} satisfied customers tell {told.Value:0.#}."))
        + Told(findings["wom.warns"], told => Say($"By their own answers on top of that, {told.N} dissatisfied customers tell {told.Value:0.#}."));

    static string Told(Finding measured, Func<Estimate, string> inWords) => measured.Estimate is { N: > 0 } told ? " " + inWords(told) : "";

    static string Words(SatisfiedQuarter quarter) => FormattableString.Invariant($"Q{(quarter.First.Month + 2) / 3} {quarter.First.Year % 100:00}");
}
