using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>What others report, shown beside a figure.</summary>
/// <param name="Low">Lower end, in <paramref name="Unit"/>.</param>
/// <param name="High">Upper end; equal to <see cref="double.PositiveInfinity"/> for "at least".</param>
/// <param name="Unit">See <see cref="UnitNames"/>.</param>
/// <param name="Text">For the page: "30–50 % of referrals qualify".</param>
/// <param name="Source">Who says so.</param>
/// <param name="Quality">How much that is worth: "vendors' rule of thumb", "study, n = 9,900 customers of one bank".</param>
public sealed record Benchmark(double Low, double High, string Unit, string Text, string Source, string Quality)
{
    /// <summary>Where an estimate stands, said only when its whole interval stands there.</summary>
    /// <param name="estimate">In the benchmark's unit.</param>
    public BenchmarkVerdict Judge(Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        if (estimate.High < Low) return BenchmarkVerdict.Below;
        if (estimate.Low > High) return BenchmarkVerdict.Above;
        return estimate.Low >= Low && estimate.High <= High ? BenchmarkVerdict.Within : BenchmarkVerdict.TooCloseToTell;
    }

    /// <summary>As for the estimate; unknown when the finding is withheld.</summary>
    public BenchmarkVerdict Judge(Finding finding) =>
        finding.Estimate is { } estimate ? Judge(estimate) : BenchmarkVerdict.Unknown;
}

/// <summary>Where a figure stands against a <see cref="Benchmark"/>.</summary>
public enum BenchmarkVerdict
{
    /// <summary>The whole interval lies below the benchmark.</summary>
    Below,

    /// <summary>The whole interval lies inside it.</summary>
    Within,

    /// <summary>The whole interval lies above it.</summary>
    Above,

    /// <summary>The interval reaches across one of its ends.</summary>
    TooCloseToTell,

    /// <summary>The figure is withheld.</summary>
    Unknown,
}
