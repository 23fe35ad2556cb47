using Insights.Models.Units;
using Insights.Reports.Model;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Reports.Formatting;

/// <summary>What stands at and under a figure, in words.</summary>
public static class FigureText
{
    public static string NotKnown => Say("not known");

    /// <summary>The value with its unit, or <see cref="NotKnown"/>.</summary>
    public static string Value(Figure figure) => figure.Finding.Estimate is { } estimate
        ? Numbers.WithUnit(estimate.Value, figure.Finding.Unit)
        : NotKnown;

    /// <summary>The uncertainty: <c>95 %: 21 to 34 · n 412</c>; null for a withheld figure.</summary>
    public static string? Uncertainty(Figure figure)
    {
        if (figure.Finding.Estimate is not { } estimate) return null;
        var n = estimate.N > 0 ? "n " + Numbers.Count(estimate.N) : null;
        if (figure.SpanOver is null && IsCounted(estimate)) return figure.Basis ?? Counted(estimate, n);
        return Interval(figure) + (n is null ? "" : " · " + n);
    }

    // A count of nothing rests on nothing and was counted all the same; any other figure that rests on nothing follows from assumptions.
    static string Counted(Estimate estimate, string? n) =>
        n is not null ? Say("counted") + " · " + n : estimate.Value == 0 ? Say("counted") : Say("computed");

    /// <summary>The interval alone; null where there is none to show.</summary>
    public static string? Interval(Figure figure)
    {
        if (figure.Finding.Estimate is not { } estimate || (figure.SpanOver is null && IsCounted(estimate))) return null;
        var range = Numbers.Range(estimate.Low, estimate.High, figure.Finding.Unit);
        return figure.SpanOver is null ? $"{Numbers.Percent(estimate.Level)}: {range}" : $"{range} ({figure.SpanOver})";
    }

    /// <summary>Both ends of what is assumed: <c>1,349 (if each tells 5) to 2,159 (if 8)</c>; null where an end is not known.</summary>
    public static string? Assumed(Figure figure) => figure.Assumed is { Low.Estimate: { } low, High.Estimate: { } high } range
        ? Say($"{Numbers.WithUnit(low.Value, range.Low.Unit)} (if {range.LowIf}) to {Numbers.WithUnit(high.Value, range.High.Unit)} (if {range.HighIf})")
        : null;

    /// <summary>How it moved, in one short line: a difference inside its noise is called that. Why one is not known stands where all such reasons do.</summary>
    public static string? Change(Figure figure) => Change(figure.Change, figure.ChangeAgainst);

    /// <summary>As <see cref="Change(Figure)"/>, against the same period of the year before.</summary>
    public static string? YearChange(Figure figure) => Change(figure.YearChange, Say("the year before"));

    static string? Change(Finding? change, string against)
    {
        if (change is null) return null;
        if (change.Estimate is not { } by) return Say("change not known");
        if (IsCounted(by)) return by.Value == 0 ? Say("unchanged") : Say($"{Numbers.Difference(by.Value, change.Unit)} against {against}");
        var interval = $"({Numbers.Percent(by.Level)}: {Numbers.Range(by.Low, by.High, change.Unit)})";
        return by.Low <= 0 && by.High >= 0
            ? Say($"no real change against {against} {interval}")
            : Say($"{Numbers.Difference(by.Value, change.Unit)} against {against} {interval}");
    }

    /// <summary>The band in words: <c>30 to 50 %</c>, <c>about 30 %</c>, <c>at least 3 : 1</c>.</summary>
    public static string Band(BenchmarkBand benchmark, string unit) => benchmark switch
    {
        { Low: { } low, High: { } high } when low == high => Say($"about {Numbers.WithoutTenths(low, unit)}"),
        { Low: { } low, High: { } high } => Currency.TryOf(unit) is null
            ? WithSuffix(Numbers.Range(low, high, unit), unit)
            : $"{unit} {Numbers.Range(low, high, unit)}",
        { Low: { } low } => Say($"at least {Numbers.WithoutTenths(low, unit)}"),
        { High: { } high } => Say($"at most {Numbers.WithoutTenths(high, unit)}"),
        _ => NotKnown,
    };

    static string WithSuffix(string range, string unit) => unit switch
    {
        UnitNames.Ratio => range + " : 1",
        UnitNames.Days => Say($"{range} days"),
        UnitNames.Months => Say($"{range} months"),
        _ => range,
    };

    static bool IsCounted(Estimate estimate) => estimate.Level >= 1;
}
