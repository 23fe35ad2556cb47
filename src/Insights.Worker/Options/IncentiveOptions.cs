using Insights.Models.Incentives;

namespace Insights.Worker.Options;

/// <summary>What may be offered for a referral, and the tests that find out what works.</summary>
public sealed record IncentiveOptions
{
    /// <summary>Days after assignment within which a valid referral counts, where a test says nothing else.</summary>
    public int HorizonDays { get; init; } = 90;

    /// <summary>What may be offered, with what it costs.</summary>
    public IReadOnlyList<Incentive> Variants { get; init; } = [];

    /// <summary>Segment → the industries in it; industries not named are segments of their own.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Segments { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Planned, running and past tests. One that only the exposures name is read with the defaults.</summary>
    public IReadOnlyList<IncentiveTest> Experiments { get; init; } = [];

    /// <summary>Industry → its segment, of those that <see cref="Segments"/> names.</summary>
    public IReadOnlyDictionary<string, string> SegmentsByIndustry() =>
        Segments.SelectMany(segment => segment.Value, (segment, industry) => (industry, segment.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The test of this name, or one with the defaults and these variants.</summary>
    public IncentiveTest Test(string name, IReadOnlyList<string> variants) =>
        Experiments.FirstOrDefault(test => test.Name == name) ?? new IncentiveTest { Name = name, Variants = variants };

    /// <summary>The test's own horizon, or the usual one.</summary>
    public int Horizon(IncentiveTest test) => test.HorizonDays ?? HorizonDays;
}
