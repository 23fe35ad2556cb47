using Insights.Models.Incentives;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Incentives;

public sealed class UptakeModelTests
{
    static readonly string[] Segments = ["east", "north", "south", "west"];

    /// <summary>A test whose variants work differently in each segment; control's share moves a little from test to test.</summary>
    static TestData Test(string name, IReadOnlyDictionary<string, double[]> logOdds, double level, int peoplePerCell, SeededRandom random, DateOnly on)
    {
        var shown = new List<ShownPeople>();
        foreach (var (arm, effects) in logOdds)
            for (var segment = 0; segment < Segments.Length; segment++)
                for (var account = 0; account < peoplePerCell / 2; account++)
                {
                    var share = 1 / (1 + Math.Exp(-(level + effects[segment] + 0.3 * random.NextNormal())));
                    shown.Add(new($"{name}-{arm}-{segment}-{account}", arm, Segments[segment], on, 2, (random.NextBool(share) ? 1 : 0) + (random.NextBool(share) ? 1 : 0)));
                }
        return new(new IncentiveTest { Name = name, Variants = [.. logOdds.Keys.Where(arm => arm != "control")] }, 90, on.AddDays(1000), [])
        {
            Shown = shown, Assigned = logOdds.Keys.ToDictionary(arm => arm, _ => 1L),
        };
    }

    static Dictionary<string, double[]> Effects(SeededRandom random)
    {
        double[] Of(double mean) => [.. Segments.Select(_ => mean + 0.3 * random.NextNormal())];
        return new() { ["control"] = [0, 0, 0, 0], ["cash"] = Of(0.25), ["perk"] = Of(0.2) };
    }

    [Fact]
    public void In_100_worlds_80_of_100_intervals_hold_the_share_of_the_next_test()
    {
        var (held, cells) = (0, 0);
        for (var world = 0; world < 100; world++)
        {
            var random = SeededRandom.For((ulong)world, "uptake");
            var effects = Effects(random);
            double Level() => -4 + UptakeModel.Drift * random.NextNormal();
            var past = Test("first", effects, Level(), 1200, random, new(2025, 1, 6));
            var next = Test("second", effects, Level(), 800, random, new(2025, 9, 1));
            var record = TrackRecord.Of([past, next], 90);
            Assert.All(record.Cells, cell => Assert.Equal("second", cell.Test));
            held += record.Cells.Count(cell => cell.IsHeld);
            cells += record.Cells.Count;
        }
        Assert.Equal(1200, cells);
        Assert.InRange((double)held / cells, 0.77, 0.84);
    }

    [Fact]
    public void What_happened_after_the_test_began_changes_no_prediction_of_it()
    {
        var random = SeededRandom.For(4, "future");
        var effects = Effects(random);
        var past = Test("first", effects, -4, 600, random, new(2025, 1, 6));
        var next = Test("second", effects, -4, 600, random, new(2025, 9, 1));
        // Shown early enough, but the 90 days ended only after the second test began.
        ShownPeople late = new("late", "cash", "east", new(2025, 6, 20), 500, 500);
        var before = TrackRecord.Of([past, next], 90).Cells;
        var after = TrackRecord.Of([past with { Shown = [.. past.Shown, late] }, next], 90).Cells;
        Assert.Equal(before.Where(cell => cell.Test == "second").Select(cell => cell.Predicted), after.Where(cell => cell.Test == "second").Select(cell => cell.Predicted));
        var known = TrackRecord.Of([past with { Shown = [.. past.Shown, late with { On = new(2025, 5, 1) }] }, next], 90).Cells;
        Assert.NotEqual(before.Select(cell => cell.Predicted), known.Select(cell => cell.Predicted));
    }

    [Fact]
    public void A_variant_that_nobody_was_offered_has_no_basis_and_no_figure()
    {
        var random = SeededRandom.For(5, "none");
        var model = UptakeModel.Fit([Test("first", Effects(random), -4, 300, random, new(2025, 1, 6))], ["cash", "donation"], Segments, 90, new(2026, 1, 1));
        Assert.Null(model.Of("cash")!.Withheld);
        Assert.Contains("No basis", model.Of("donation")!.Withheld, StringComparison.Ordinal);
        Assert.Empty(model.Of("donation")!.Cells);
    }

    [Fact]
    public void Without_any_test_nothing_has_a_basis()
    {
        var model = UptakeModel.Fit([], ["cash"], Segments, 90, new(2026, 1, 1));
        Assert.All(model.Variants.Prepend(model.Control), uptake => Assert.NotNull(uptake.Withheld));
    }

    [Fact]
    public void A_segment_that_no_test_had_leans_on_the_others_and_is_less_sure()
    {
        var random = SeededRandom.For(6, "new");
        var model = UptakeModel.Fit([Test("first", Effects(random), -4, 2000, random, new(2025, 1, 6))], ["cash"], [.. Segments, "orbit"], 90, new(2026, 1, 1));
        var cells = model.Of("cash")!.Cells;
        Assert.Equal(0, cells["orbit"].People);
        Assert.True(cells["orbit"].Deviation > Segments.Max(segment => cells[segment].Deviation));
        Assert.InRange(cells["orbit"].Mean, Segments.Min(segment => cells[segment].Mean), Segments.Max(segment => cells[segment].Mean));
    }

    [Fact]
    public void Twice_the_horizon_doubles_shares()
    {
        var random = SeededRandom.For(7, "horizon");
        var model = UptakeModel.Fit([Test("first", Effects(random), -4, 600, random, new(2025, 1, 6))], ["cash"], Segments, 90, new(2026, 1, 1));
        Assert.Equal(2 * model.Of("cash")!.Cells["east"].Mean, model.Over(180).Of("cash")!.Cells["east"].Mean, 12);
    }
}
