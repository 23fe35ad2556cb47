using System.Globalization;
using Insights.Models.Findings;
using Insights.Models.Judging;
using Insights.Models.Units;

namespace Insights.Worker.Runs.Training;

/// <summary>What came of learning on whom asking works.</summary>
/// <param name="Asks">What there was to learn from.</param>
/// <param name="Curve">Of the later asks; null where there was too little to learn from or to judge by.</param>
/// <param name="Withheld">Why there is none, as a sentence.</param>
sealed record AskUplift(AskExperiment Asks, UpliftCurve? Curve, string? Withheld)
{
    /// <summary>The first of those ranked, of whom the verdict says what asking adds.</summary>
    public const double Top = 0.3;

    /// <summary>Whether the ranking of those judged can be told from lots.</summary>
    public bool IsFound => Curve is { IsDistinguishable: true };

    /// <summary>What asking does on average, whoever is asked; null where an arm is empty.</summary>
    public Estimate? MeanEffect => Asks.Sums is { Asked: > 0, HeldOut: > 0 } sums ? ReturnOnInvestment.Lift(sums) : null;

    /// <summary>In a sentence or two for the reader.</summary>
    public string Verdict => Curve switch
    {
        null => Withheld!,
        { NoSignal: { } noSignal } => $"{noSignal} Go by the chance if asked.",
        _ => string.Create(CultureInfo.InvariantCulture,
            $"On whom asking works can be told from chance on {Curve.Rows:N0} later asks: among the {100 * Top:N0} % ranked first asking adds {Points(Curve.UpliftAt(Top))}, on average {Points(Curve.AverageEffect)}."),
    };

    static string Points(Estimate? effect) => effect is null ? "an amount not known" : string.Create(CultureInfo.InvariantCulture, $"{100 * effect.Value:F1} points of 100");
}
