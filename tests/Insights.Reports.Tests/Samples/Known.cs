using Insights.Models.Units;
using Insights.Reports.Model;

namespace Insights.Reports.Tests.Samples;

/// <summary>Short ways to write figures down.</summary>
static class Known
{
    const string Source = "mart_example, docs/methods/example.md";

    public static Figure Figure(string label, string name, string unit, double value, double low, double high, long n) =>
        new(label, Finding.Known(name, unit, new Estimate(value, low, high, 0.95, n), Source));

    public static Figure Counted(string label, string name, string unit, double value, long n) =>
        new(label, Finding.Known(name, unit, Estimate.Counted(value, n), Source));

    public static Figure Withheld(string label, string name, string unit, string reason) =>
        new(label, Finding.Withhold(name, unit, reason, Source));

    public static Finding Change(string name, string unit, double value, double low, double high, long n) =>
        Finding.Known(name, unit, new Estimate(value, low, high, 0.95, n), Source);

    public static ReportHead Head(string company) => new(
        company, new DateOnly(2026, 11, 23), new DateTimeOffset(2026, 11, 23, 6, 0, 12, TimeSpan.FromHours(1)), "Europe/Berlin", Currency.Of("EUR"));
}
