using Insights.Models.Statistics;

namespace Insights.Models.Incentives;

/// <summary>Learns an <see cref="UptakeModel"/>.</summary>
sealed class UptakeLearning
{
    readonly IReadOnlyList<ShownTest> _tests;
    readonly string[] _segments;
    readonly int _horizonDays;
    readonly double _designEffect, _level;

    public UptakeLearning(IReadOnlyList<ShownTest> tests, IEnumerable<string> segments, int horizonDays)
    {
        (_tests, _horizonDays) = (tests, horizonDays);
        _segments = [.. segments.Union(tests.SelectMany(test => test.Segments), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _designEffect = tests.Average(test => test.DesignEffect);
        _level = tests.Sum(test => test.Control.Referred) / (double)tests.Sum(test => test.Control.People);
    }

    public UptakeModel Learn(IReadOnlyList<string> variants)
    {
        var control = Learn([IncentiveKinds.Control], _ => 1)[0];
        return new() { HorizonDays = _horizonDays, DesignEffect = _designEffect, Control = control, Variants = Learn(variants, segment => control.Cells[segment].Mean / _level) };
    }

    /// <summary>
    /// One hierarchy of the variants as a whole, and one of all their cells together: how much segments differ is learned from all variants at once, as four
    /// or five cells of a single one hardly tell. Shares are at the overall level: a segment whose people refer twice as often without an offer counts as
    /// twice as many people, and so does a variant that doubles referrals everywhere, so that cells differ by what the variant does there and nothing else.
    /// </summary>
    IReadOnlyList<VariantUptake> Learn(IReadOnlyList<string> variants, Func<string, double> usual)
    {
        var tested = variants.Select(variant => new Tested(variant, [.. _tests.Where(test => test.Has(variant))])).ToList();
        var counted = tested.Where(each => each.Tests.Count > 0).Select(each => (each.Variant, Cells: _segments.Select(segment => Count(each, segment, usual(segment))).ToList())).ToList();
        if (counted.Count == 0) return [.. variants.Select(VariantUptake.NoBasis)];
        var whole = new BetaBinomialHierarchy([.. counted.Select(each => Cell(each.Cells.Sum(cell => cell.Referred), each.Cells.Sum(cell => cell.Exposure)))]);
        double[] times = [.. counted.Select((_, place) => whole.Cell(place).Mean / _level)];
        var cells = new BetaBinomialHierarchy([.. counted.SelectMany((each, place) => each.Cells.Select(cell => Cell(cell.Referred, cell.Exposure * times[place])))]);
        return
        [
            .. tested.Select(each => counted.FindIndex(counts => counts.Variant == each.Variant) is >= 0 and var place
                ? new VariantUptake(each.Variant, [.. each.Tests.Select(test => test.Name)], Uptake(cells, counted[place].Cells, place, segment => usual(segment) * times[place]), null)
                : VariantUptake.NoBasis(each.Variant)),
        ];
    }

    Dictionary<string, UptakeCell> Uptake(BetaBinomialHierarchy cells, IReadOnlyList<CountedCell> counts, int variant, Func<string, double> times) =>
        _segments.Index().ToDictionary(segment => segment.Item, segment =>
        {
            var share = cells.Cell(variant * _segments.Length + segment.Index);
            return new UptakeCell(
                Math.Min(0.999, share.Mean * times(segment.Item)), share.StandardDeviation * times(segment.Item), counts[segment.Index].People, counts[segment.Index].Referred);
        }, StringComparer.Ordinal);

    /// <summary>Over the design effect, and never more referrals than people.</summary>
    CellCount Cell(double referred, double exposure) => new(Math.Max(referred, exposure) / _designEffect, referred / _designEffect);

    sealed record Tested(string Variant, IReadOnlyList<ShownTest> Tests);

    /// <param name="People">Who were offered it.</param>
    /// <param name="Referred">Those who referred.</param>
    /// <param name="Exposure">How many people of the overall level they stand for.</param>
    sealed record CountedCell(long People, long Referred, double Exposure);

    CountedCell Count(Tested tested, string segment, double usual)
    {
        var (people, referred, exposure) = (0L, 0L, 0.0);
        foreach (var test in tested.Tests)
        {
            var sums = test.Sum(tested.Variant, segment);
            people += sums.People;
            referred += sums.Referred;
            exposure += sums.People * usual * test.Level / _level;
        }
        return new(people, referred, exposure);
    }
}
