using Insights.Models.Units;
using Findings = Insights.Models.Findings;
using Report = Insights.Reports.Model;

namespace Insights.Worker.Compose;

/// <summary>The benchmarks of <see cref="Findings.Benchmarks"/> as the page draws them: an open end has no number.</summary>
static class Bands
{
    public static Report.BenchmarkBand Of(Findings.Benchmark benchmark) => new(
        benchmark.Low, double.IsFinite(benchmark.High) ? benchmark.High : null, benchmark.Source, benchmark.Quality);

    /// <summary>What a referred customer should cost, given what one of the other channels costs.</summary>
    public static Report.BenchmarkBand? ReferralCost(Finding otherChannels) => otherChannels.Estimate is not { } other ? null
        : new(
            other.Value * (1 - Findings.Benchmarks.AcquisitionSaving.High), other.Value * (1 - Findings.Benchmarks.AcquisitionSaving.Low),
            Findings.Benchmarks.AcquisitionSaving.Source, Findings.Benchmarks.AcquisitionSaving.Quality);
}
