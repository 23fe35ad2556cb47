using System.Globalization;
using Insights.Models.Incentives;
using Insights.Models.Units;

namespace Insights.Reports.Formatting;

/// <summary>Shares of a few percent and their differences, which need a decimal more than other shares do.</summary>
public static class UptakeText
{
    /// <summary><c>2.94 %</c>.</summary>
    public static string Share(double share) => Number(100 * share) + " %";

    /// <summary><c>2.1 to 3.6 %</c>, as fine as a share's.</summary>
    public static string Range(Estimate share) => $"{Number(100 * share.Low)} to {Number(100 * share.High)} %";

    /// <summary>In percentage points, with its sign: <c>+0.42</c>.</summary>
    public static string Points(double difference) => Signed(100 * difference);

    /// <summary><c>−0.10 to +0.95</c>.</summary>
    public static string PointsRange(Estimate difference) => $"{Points(difference.Low)} to {Points(difference.High)}";

    /// <summary>The arm as people call it: no offer, or the variant's name with spaces.</summary>
    public static string Offer(string variant) => variant == IncentiveKinds.Control ? "no offer" : SafeText.Name(variant.Replace('_', ' '));

    static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');

    static string Signed(double value) => (value > 0 ? "+" : "") + Number(value);
}
