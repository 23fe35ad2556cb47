using Insights.Models.Units;

namespace Insights.Reports.Model;

/// <summary>A finding as a reader meets it: under a label, beside what it should be and how it has moved.</summary>
/// <param name="Label">In words, for example <c>New customers from referrals</c>.</param>
/// <param name="Finding">Known with its interval, or withheld with the reason.</param>
public sealed record Figure(string Label, Finding Finding)
{
    /// <summary>The difference to the period before, in the finding's unit; null where nothing is compared.</summary>
    public Finding? Change { get; init; }

    /// <summary>What <see cref="Change"/> is measured against, in words.</summary>
    public string ChangeAgainst { get; init; } = "the period before";

    /// <summary>The difference to the same period of the year before; null where <see cref="Change"/> is that, or nothing is compared.</summary>
    public Finding? YearChange { get; init; }

    /// <summary>What others see; null where no source is worth quoting.</summary>
    public BenchmarkBand? Benchmark { get; init; }

    /// <summary>One short sentence for the reader: what it counts, or what to beware of.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Set when the interval is no confidence interval but a span over assumptions: says which ones,
    /// for example <c>each satisfied customer tells 5 to 8</c>.
    /// </summary>
    public string? SpanOver { get; init; }

    /// <summary>The figure under the least and the most favourable assumption; null where nothing is assumed.</summary>
    public AssumedRange? Assumed { get; init; }

    /// <summary>Where a figure without an interval comes from, when it was not counted: <c>from the assumptions</c>.</summary>
    public string? Basis { get; init; }

    /// <summary>The findings that this figure shows.</summary>
    public IEnumerable<Finding> Findings => new[] { Finding, Change, YearChange, Assumed?.Low, Assumed?.High }.OfType<Finding>();
}
