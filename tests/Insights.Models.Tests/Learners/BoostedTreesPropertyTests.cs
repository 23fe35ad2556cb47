using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Features;
using Insights.Models.Learners;

namespace Insights.Models.Tests.Learners;

public class BoostedTreesPropertyTests
{
    static readonly BoostedTreesOptions[] Settings =
    [
        new() { Trees = 20, MaxDepth = 4, Threads = 1 },
        new() { Trees = 20, MaxDepth = 20, MaxLeaves = 9, Growth = Growth.LeafWise, Threads = 1 },
    ];

    static readonly Arbitrary<(ulong Seed, int Rows, BoostedTreesOptions Options)> Cases = Gen.Choose(0, int.MaxValue).SelectMany(
        seed => Gen.Choose(20, 600).SelectMany(rows => Gen.Elements(Settings).Select(options => ((ulong)seed, rows, options)))).ToArbitrary();

    [Fact]
    public void The_order_of_rows_changes_nothing() => ForAll((table, labels, options, seed) =>
    {
        var order = RandomTables.Shuffled(table.Rows, seed);
        return Same(Scores(table, labels, options), BoostedTrees.Fit(table.Select(order), labels.Select(order), options).Scores(table));
    });

    [Fact]
    public void The_order_of_columns_changes_nothing() => ForAll((table, labels, options, _) =>
    {
        var turned = new FeatureTable([.. table.Columns.Reverse()]);
        var drawing = options with { FeatureShare = 0.6 };
        return Same(Scores(table, labels, drawing), BoostedTrees.Fit(turned, labels, drawing).Scores(table));
    });

    [Fact]
    public void Double_weights_are_duplicate_rows() => ForAll((table, labels, options, _) =>
    {
        int[] twice = [.. Enumerable.Range(0, 2 * table.Rows).Select(i => i / 2)];
        var weights = Enumerable.Repeat(2f, table.Rows).ToArray();
        return Same(
            BoostedTrees.Fit(table, labels, options, weights).Scores(table),
            BoostedTrees.Fit(table.Select(twice), labels.Select(twice), options).Scores(table));
    });

    [Fact]
    public void A_constant_or_wholly_missing_column_changes_nothing() => ForAll((table, labels, options, _) =>
    {
        var constant = FeatureColumn.Numeric("constant", [.. Enumerable.Repeat(7f, table.Rows)]);
        var missing = FeatureColumn.Numeric("missing", [.. Enumerable.Repeat(float.NaN, table.Rows)]);
        return Same(Scores(table, labels, options), Scores(table.With(constant).With(missing), labels, options));
    });

    [Fact]
    public void A_monotone_score_never_moves_against_its_feature() => ForAll((table, labels, options, _) =>
    {
        var model = BoostedTrees.Fit(table, labels, options with { Monotone = new Dictionary<string, int> { ["price"] = -1, ["tenure"] = 1 } });
        return Enumerable.Range(0, Math.Min(10, table.Rows)).All(row =>
            Falls(model.Scores(Sweep(table, row, "price"))) && Falls([.. model.Scores(Sweep(table, row, "tenure")).Reverse()]));
    });

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        // Enough rows that histograms, partition and derivatives are shared between the threads.
        var (table, labels) = RandomTables.Of(5, 60_000);
        var options = new BoostedTreesOptions { Trees = 8, RowShare = 0.8, FeatureShare = 0.6, Threads = 1 };
        var one = BoostedTrees.Fit(table, labels, options);
        foreach (var threads in new[] { 2, 3 })
        {
            var several = BoostedTrees.Fit(table, labels, options with { Threads = threads });
            Assert.Equal(one.Scores(table), several.Scores(table, threads));
        }
    }

    static void ForAll(Func<FeatureTable, float[], BoostedTreesOptions, ulong, bool> holds) => Prop.ForAll(Cases, example =>
    {
        var (table, labels) = RandomTables.Of(example.Seed, example.Rows);
        return holds(table, labels, example.Options, example.Seed);
    }).Holds(25);

    static double[] Scores(FeatureTable table, float[] labels, BoostedTreesOptions options) => BoostedTrees.Fit(table, labels, options).Scores(table);

    static bool Same(double[] expected, double[] actual) => expected.SequenceEqual(actual);

    static bool Falls(double[] scores) => scores.Zip(scores.Skip(1)).All(pair => pair.Second <= pair.First + 1e-6);

    static FeatureTable Sweep(FeatureTable table, int row, string feature)
    {
        var copies = table.Select([.. Enumerable.Repeat(row, 120)]);
        return new([.. copies.Columns.Select(column => column.Name == feature ? column with { Values = [.. Enumerable.Range(-5, 120).Select(i => (float)i)] } : column)]);
    }
}
