using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>
/// How good predictions were: every past test predicted again from nothing but the tests that were over when it began, and held against what happened.
/// </summary>
/// <param name="Cells">Every variant and segment that could be predicted.</param>
public sealed record TrackRecord(IReadOnlyList<PredictedCell> Cells)
{
    /// <summary>Fewer cells say little of how often intervals hold.</summary>
    public const int FewestCells = 10;

    /// <summary>How often the 80 % interval held the actual share; null where there are fewer than <see cref="FewestCells"/> cells.</summary>
    public Estimate? Held => Cells.Count < FewestCells ? null : Proportions.Wilson(Cells.Count(cell => cell.IsHeld), Cells.Count);

    /// <summary>Actual over predicted referrals, of all cells together: above 1 predictions were too low; null where none was predicted.</summary>
    public double? Level => Cells.Sum(cell => cell.Predicted.Value * cell.People) is > 0 and var predicted ? Cells.Sum(cell => cell.Actual * cell.People) / predicted : null;

    /// <summary>In a sentence.</summary>
    public string Sentence => Held is { } held
        ? FormattableString.Invariant($"So far {held.Value * held.N:N0} of {held.N} predictions (variant by segment) held the actual share within their 80 % interval; all together {Level:0.00} times as many people referred as predicted.")
        : Cells.Count == 0
            ? "No past test could have been predicted from an earlier one, so there is no track record yet."
            : FormattableString.Invariant($"Only {Cells.Count} predictions could be held against what happened, {Cells.Count(cell => cell.IsHeld)} of them within their 80 % interval; {FewestCells} make a track record.");

    /// <summary>Predicts each test from what was known of the others when it began.</summary>
    /// <param name="tests">Tests that can be read, in any order.</param>
    /// <param name="horizonDays">As for <see cref="UptakeModel.Fit"/>.</param>
    public static TrackRecord Of(IReadOnlyList<TestData> tests, int horizonDays)
    {
        ArgumentNullException.ThrowIfNull(tests);
        return new([.. tests.OrderBy(test => test.Start).ThenBy(test => test.Test.Name, StringComparer.Ordinal).SelectMany(test => Predict(test, tests, horizonDays))]);
    }

    static IEnumerable<PredictedCell> Predict(TestData test, IReadOnlyList<TestData> tests, int horizonDays)
    {
        var segments = test.Shown.Select(people => people.Segment).Distinct().ToList();
        var model = UptakeModel.Fit([.. tests.Where(other => other != test)], test.Variants, segments, horizonDays, knownOn: test.Start);
        return
        [
            .. model.Variants.Prepend(model.Control).Where(uptake => uptake.Withheld is null).SelectMany(uptake => test.Shown
                .Where(people => people.Variant == uptake.Variant).GroupBy(people => people.Segment, StringComparer.Ordinal).OrderBy(segment => segment.Key, StringComparer.Ordinal)
                .Select(segment => Cell(test.Test.Name, uptake.Variant, segment.Key, model, uptake.Cells[segment.Key], [.. segment]))),
        ];
    }

    static PredictedCell Cell(string test, string variant, string segment, UptakeModel model, UptakeCell cell, IReadOnlyList<ShownPeople> shown)
    {
        var people = shown.Sum(each => each.People);
        return new(test, variant, segment, model.Share(cell, people), shown.Sum(each => each.Referred) / (double)people, people);
    }
}
