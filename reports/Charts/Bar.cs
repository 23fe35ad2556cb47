using Insights.Reports.Formatting;
using Insights.Reports.Model;

namespace Insights.Reports.Charts;

/// <summary>One bar of a chart: a figure under the name it has there.</summary>
/// <param name="Name">Shown beside the bar.</param>
/// <param name="Figure">Known or withheld.</param>
/// <param name="Style">How it is filled.</param>
public sealed record Bar(string Name, Figure Figure, string Style = Bar.Quiet)
{
    /// <summary>A bar among others.</summary>
    public const string Quiet = "bar";

    /// <summary>The bar the page is about.</summary>
    public const string Accent = "bar-accent";

    /// <summary>Something unwelcome.</summary>
    public const string Hatched = "hatched";

    /// <summary>Every value the axis must hold.</summary>
    public IEnumerable<double> Extent
    {
        get
        {
            if (Figure.Finding.Estimate is { } estimate) foreach (var value in new[] { estimate.Value, estimate.Low, estimate.High }) yield return value;
            if (Figure.Benchmark?.Low is { } low) yield return low;
            if (Figure.Benchmark?.High is { } high) yield return high;
        }
    }

    /// <summary>The bar in words, for those who can't see it.</summary>
    public string InWords => Name + ": " + FigureText.Value(Figure)
        + (FigureText.Interval(Figure) is { } interval ? $" ({interval})" : "")
        + (Figure.Benchmark is { } benchmark ? ", " + Wording.Say($"benchmark {FigureText.Band(benchmark, Figure.Finding.Unit)}") : "");
}
