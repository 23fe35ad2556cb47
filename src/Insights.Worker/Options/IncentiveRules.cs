using Insights.Models.Incentives;

namespace Insights.Worker.Options;

/// <summary>Which variants and tests the configuration may name.</summary>
static class IncentiveRules
{
    const int LongestHorizon = 366;

    public static IEnumerable<string> Check(IncentiveOptions incentives) =>
    [
        .. Horizon("incentives.horizonDays", incentives.HorizonDays), .. Variants(incentives.Variants), .. Segments(incentives.Segments),
        .. incentives.Experiments.SelectMany((test, index) => Test(test, $"incentives.experiments[{index}]", incentives)),
        .. Twice(incentives.Experiments.Select(test => test.Name), "incentives.experiments", "name"),
        .. Overlaps(incentives),
    ];

    static IEnumerable<string> Variants(IReadOnlyList<Incentive> variants) =>
    [
        .. variants.SelectMany((variant, index) => variant.Problems($"incentives.variants[{index}]")),
        .. Twice(variants.Select(variant => variant.Name), "incentives.variants", "name"),
    ];

    static IEnumerable<string> Segments(IReadOnlyDictionary<string, IReadOnlyList<string>> segments)
    {
        var all = segments.SelectMany(segment => segment.Value.Select(industry => (Segment: segment.Key, Industry: industry)));
        foreach (var industry in all.GroupBy(each => each.Industry, StringComparer.Ordinal).Where(each => each.Count() > 1))
            yield return $"'incentives.segments' has \"{industry.Key}\" in {string.Join(" and ", industry.Select(each => each.Segment))}; an industry belongs to one segment.";
    }

    static IEnumerable<string> Test(IncentiveTest test, string entry, IncentiveOptions incentives)
    {
        if (string.IsNullOrWhiteSpace(test.Name)) yield return $"'{entry}.name' is empty; give the text that exposures have as experiment.";
        if (test.Variants.Count == 0) yield return $"'{entry}.variants' is empty; name at least one of incentives.variants.";
        foreach (var (place, variant) in test.Variants.Index())
            if (incentives.Variants.All(known => known.Name != variant))
                yield return $"'{entry}.variants[{place}]' is \"{variant}\", which incentives.variants does not name"
                    + (incentives.Variants.Count == 0 ? "; describe it there." : $"; known: {string.Join(", ", incentives.Variants.Select(known => known.Name))}.");
        foreach (var problem in Twice(test.Variants, $"{entry}.variants", null)) yield return problem;
        if (test.End < test.Start) yield return $"'{entry}.end' is {test.End:yyyy-MM-dd}, before its start {test.Start:yyyy-MM-dd}; allowed: that day or a later one.";
        if (test.End is not null && test.Start is null) yield return $"'{entry}.start' is missing, though it has an end.";
        foreach (var problem in test.HorizonDays is { } days ? Horizon($"{entry}.horizonDays", days) : []) yield return problem;
        if (test.Audience.TopShare is not (> 0 and <= 1)) yield return FormattableString.Invariant($"'{entry}.audience.topShare' is {test.Audience.TopShare}; allowed: a share above 0 and up to 1.");
        if (test.Batches is not (>= 2 and <= 52)) yield return $"'{entry}.batches' is {test.Batches}; allowed: a whole number of 2 to 52.";
        if (test.AdaptiveFloor is { } floor && !(floor > 0 && floor <= 1.0 / test.Arms.Count))
            yield return FormattableString.Invariant($"'{entry}.adaptiveFloor' is {floor}; allowed: a share above 0 and up to {1.0 / test.Arms.Count:0.###}, one over the number of arms.");
    }

    /// <summary>One contact in two tests at a time would be offered both, and neither could be read.</summary>
    static IEnumerable<string> Overlaps(IncentiveOptions incentives)
    {
        foreach (var (later, second) in incentives.Experiments.Index())
            foreach (var (earlier, first) in incentives.Experiments.Take(later).Index())
                if (first.Days(incentives.HorizonDays) is { } days && second.Days(incentives.HorizonDays) is { } others
                    && days.First <= others.Last && others.First <= days.Last && first.Audience.MayShare(second.Audience))
                    yield return $"'incentives.experiments[{later}]' ({second.Name}, {others.First:yyyy-MM-dd} to {others.Last:yyyy-MM-dd} with its horizon) overlaps "
                        + $"'incentives.experiments[{earlier}]' ({first.Name}, {days.First:yyyy-MM-dd} to {days.Last:yyyy-MM-dd}) on the same contacts; let it start later, or give them different segments.";
    }

    static IEnumerable<string> Horizon(string entry, int days) => days is >= 1 and <= LongestHorizon ? [] : [$"'{entry}' is {days}; allowed: a whole number of 1 to {LongestHorizon} days."];

    static IEnumerable<string> Twice(IEnumerable<string> names, string entry, string? field) => names
        .GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1)
        .Select(same => $"'{entry}' names \"{same.Key}\" {same.Count()} times{(field is null ? "" : $" as {field}")}; once is expected.");
}
