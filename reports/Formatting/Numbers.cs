using Insights.Models.Units;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Reports.Formatting;

/// <summary>Figures for people. The one place that decides decimals, signs and units.</summary>
public static class Numbers
{
    /// <summary>A value with its unit: <c>−24.7</c>, <c>66.7 %</c>, <c>EUR 12,300</c>, <c>3.2 : 1</c>.</summary>
    public static string WithUnit(double value, string unit) => Currency.TryOf(unit) is { } currency
        ? $"{currency.Code} {value.ToString("N0", ReportLanguage.Current.Digits)}"
        : unit switch
        {
            UnitNames.Points => Plain(value, 1),
            UnitNames.Share => $"{Plain(value * 100, 1)} %",
            UnitNames.Ratio => $"{Plain(value, 1)} : 1",
            UnitNames.Days => Say($"{Plain(value, Decimals(value))} days"),
            UnitNames.Months => Say($"{Plain(value, 1)} months"),
            _ => Plain(value, Decimals(value)),
        };

    /// <summary>As <see cref="WithUnit"/>, but a whole number stays one: <c>30 %</c>. A rule of thumb and a chart's axis pretend to no tenths.</summary>
    public static string WithoutTenths(double value, string unit) => WithUnit(value, unit).Replace(ReportLanguage.Current.Digits.NumberDecimalSeparator + "0 ", " ");

    /// <summary>Both ends of an interval without their unit, as coarse as its width allows: <c>21 to 34</c>.</summary>
    public static string Range(double low, double high, string unit)
    {
        var factor = unit == UnitNames.Share ? 100 : 1;
        // An end is not known to a tenth of a point when the interval is several points wide.
        var coarseFrom = unit is UnitNames.Share or UnitNames.Points ? 2 : 10;
        var decimals = Currency.TryOf(unit) is not null || (high - low) * factor >= coarseFrom ? 0 : 1;
        var ends = Say($"{Plain(low * factor, decimals)} to {Plain(high * factor, decimals)}");
        return unit == UnitNames.Share ? ends + " %" : ends;
    }

    /// <summary>A difference with its sign; shares differ by percentage points.</summary>
    public static string Difference(double value, string unit) => unit switch
    {
        UnitNames.Share => Say($"{Signed(value * 100)} percentage points"),
        UnitNames.Points => Say($"{Signed(value)} points"),
        UnitNames.Ratio => Signed(value),
        _ => value > 0 ? "+" + WithUnit(value, unit) : WithUnit(value, unit),
    };

    /// <summary>A whole number with thousands grouped.</summary>
    public static string Count(long count) => count.ToString("N0", ReportLanguage.Current.Digits);

    /// <summary>A count with its noun in the right number: <c>1 contact</c>, <c>12 contacts</c>.</summary>
    public static string Count(long count, string one, string many) => Wording.Count(new CountOf(count, one, many));

    /// <summary>A score as points of 100: <c>72</c>.</summary>
    public static string Points(double score) => Plain(score * 100, 0);

    /// <summary>A share of 1 in whole percent: <c>72 %</c>.</summary>
    public static string Percent(double share) => $"{Plain(share * 100, 0)} %";

    static string Signed(double value) => value > 0 ? "+" + Plain(value, 1) : Plain(value, 1);

    static int Decimals(double value) => Math.Abs(value) < 100 && value != Math.Round(value) ? 1 : 0;

    static string Plain(double value, int decimals)
    {
        // Rounding first: −0.04 is 0.0, not −0.0.
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals, ReportLanguage.Current.Digits);
    }
}
