using System.Globalization;
using Insights.Models.Units;

namespace Insights.Reports.Formatting;

/// <summary>Measures of models for people: plain numbers such as an AUC need more decimals than business figures.</summary>
public static class CardNumbers
{
    /// <summary>Three decimals: the fourth is noise on any company's data.</summary>
    public static string Plain(double value)
    {
        var rounded = Math.Round(value, 3, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("N3", CultureInfo.InvariantCulture).Replace('-', '−');
    }

    /// <summary>Shares as percentages, anything else plain; <see cref="FigureText.NotKnown"/> when withheld.</summary>
    public static string Value(Finding finding) => finding.Estimate is { } estimate ? Text(estimate.Value, finding.Unit) : FigureText.NotKnown;

    /// <summary>Both ends; a dash where there is no interval.</summary>
    public static string Interval(Finding finding) => finding.Estimate is { Level: < 1 } estimate
        ? $"{Text(estimate.Low, finding.Unit)} to {Text(estimate.High, finding.Unit)}"
        : "–";

    /// <summary>A plain number with its interval; <see cref="FigureText.NotKnown"/> when there is none.</summary>
    public static string WithInterval(Estimate? estimate) => estimate switch
    {
        null => FigureText.NotKnown,
        { Level: < 1 } => $"{Plain(estimate.Value)} ({Plain(estimate.Low)} to {Plain(estimate.High)})",
        _ => Plain(estimate.Value),
    };

    static string Text(double value, string unit) => unit == UnitNames.Share ? Numbers.WithUnit(value, unit) : Plain(value);
}
