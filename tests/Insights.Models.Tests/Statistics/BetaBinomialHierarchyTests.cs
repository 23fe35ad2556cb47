using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class BetaBinomialHierarchyTests
{
    /// <summary>Against one sum over 115,200 points of the whole range: tests/oracles/experiments.py.</summary>
    [Fact]
    public void Means_and_predictions_are_those_of_brute_force()
    {
        foreach (var row in Oracle.Rows("experiments_bayes", "hierarchy"))
        {
            var cells = row.GetProperty("cells").EnumerateArray().Select(cell => new CellCount(cell[0].GetDouble(), cell[1].GetDouble())).ToList();
            var hierarchy = new BetaBinomialHierarchy(cells);
            var people = row.Count("people");
            foreach (var (index, posterior) in row.GetProperty("posteriors").EnumerateArray().Index()) Check(posterior, hierarchy.Cell(index), people);
            Check(row.GetProperty("newCell"), hierarchy.NewCell(), people);
        }

        static void Check(JsonElement expected, BetaMixture mixture, long people)
        {
            var predicted = mixture.Predict(people, 0.8);
            Assert.Equal(expected.Number("mean"), mixture.Mean, 2e-4);
            Assert.Equal(expected.Number("mean"), predicted.Value, 2e-4);
            Assert.Equal(expected.Number("low80"), predicted.Low, 5e-4);
            Assert.Equal(expected.Number("high80"), predicted.High, 5e-4);
        }
    }

    [Fact]
    public void A_thin_cell_leans_on_the_others_and_a_full_one_on_itself()
    {
        var hierarchy = new BetaBinomialHierarchy([new(400, 20), new(350, 16), new(420, 22), new(12, 4), new(4000, 320)]);
        Assert.InRange(hierarchy.Cell(3).Mean, 0.05, 0.12);
        Assert.InRange(hierarchy.Cell(4).Mean, 0.077, 0.0805);
        var (known, unknown) = (hierarchy.Cell(4).ToEstimate(), hierarchy.NewCell().ToEstimate());
        Assert.True(known.High - known.Low < unknown.High - unknown.Low);
    }

    [Fact]
    public void The_share_among_very_many_people_is_the_share_itself()
    {
        var cell = new BetaBinomialHierarchy([new(80, 3), new(120, 9), new(60, 2)]).Cell(1);
        var (share, seen) = (cell.ToEstimate(0.8), cell.Predict(200_000, 0.8));
        Assert.Equal(share.Low, seen.Low, 1e-4);
        Assert.Equal(share.High, seen.High, 1e-4);
        Assert.Equal(0.1, cell.Below(share.Low), 1e-6);
        Assert.True(cell.Predict(50, 0.8) is var few && few.High > share.High && few.Low < share.Low);
    }

    [Fact]
    public void Order_does_not_matter_and_no_observations_make_a_new_cell() => Prop.ForAll(Cells, cells =>
    {
        var (forth, back) = (new BetaBinomialHierarchy([.. cells, default]), new BetaBinomialHierarchy([default, .. cells.Reverse()]));
        return Math.Abs(forth.Cell(0).Mean - back.Cell(cells.Length).Mean) < 1e-9
            && Math.Abs(forth.Cell(cells.Length).Mean - back.NewCell().Mean) < 1e-9;
    }).Holds(30);

    [Fact]
    public void Yes_and_no_mirror_each_other() => Prop.ForAll(Cells, cells =>
    {
        var (yes, no) = (new BetaBinomialHierarchy(cells), new BetaBinomialHierarchy([.. cells.Select(cell => cell with { Successes = cell.Observations - cell.Successes })]));
        return Math.Abs(yes.Cell(0).Mean + no.Cell(0).Mean - 1) < 1e-6 && Math.Abs(yes.NewCell().Predict(40).Low + no.NewCell().Predict(40).High - 1) < 1e-6;
    }).Holds(30);

    /// <summary>Worlds of eight variants of 40 to 240 people that resemble each other little (κ = 30), more (100) or much (300).</summary>
    [Fact]
    public void Eighty_percent_of_what_comes_lies_within_what_was_predicted()
    {
        const int worlds = 1200;
        var (random, hits, newHits) = (SeededRandom.For(41, "worlds"), new int[3], new int[3]);
        double[] kappas = [30, 100, 300];
        for (var world = 0; world < worlds; world++)
        {
            var (kappa, mean) = (kappas[world % 3], 1 / (1 + Math.Exp(3 - 0.5 * random.NextNormal())));
            var shares = Enumerable.Range(0, 9).Select(_ => Beta(mean * kappa, (1 - mean) * kappa, random)).ToList();
            var hierarchy = new BetaBinomialHierarchy([.. shares.Take(8).Select(share => 40 + random.NextInt(200) is var n ? new CellCount(n, Count(n, share, random)) : default)]);
            var seen = random.NextInt(8);
            if (Holds(hierarchy.Cell(seen), shares[seen], random)) hits[world % 3]++;
            if (Holds(hierarchy.NewCell(), shares[8], random)) newHits[world % 3]++;
        }
        foreach (var (index, kappa) in kappas.Index())
            TestContext.Current.SendDiagnosticMessage($"κ {kappa}: a cell seen {3.0 * hits[index] / worlds:P1}, a new cell {3.0 * newHits[index] / worlds:P1}");
        Assert.InRange((double)hits.Sum() / worlds, 0.77, 0.83);
        Assert.InRange((double)newHits.Sum() / worlds, 0.77, 0.83);
    }

    static bool Holds(BetaMixture mixture, double share, SeededRandom random)
    {
        var people = 100 + random.NextInt(300);
        var (predicted, seen) = (mixture.Predict(people, 0.8), (double)Count(people, share, random) / people);
        return predicted.Low <= seen && seen <= predicted.High;
    }

    static double Beta(double a, double b, SeededRandom random)
    {
        var yes = RandomCounts.Gamma(a, random);
        return yes / (yes + RandomCounts.Gamma(b, random));
    }

    static int Count(int people, double share, SeededRandom random)
    {
        var count = 0;
        for (var person = 0; person < people; person++) count += random.NextBool(share) ? 1 : 0;
        return count;
    }

    static readonly Arbitrary<CellCount[]> Cells = (
        from observations in Gen.Choose(1, 300)
        from successes in Gen.Choose(0, observations)
        select new CellCount(observations, successes)).ArrayOf(4).ToArbitrary();
}
