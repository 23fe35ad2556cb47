using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Features;
using Insights.Models.Learners;

namespace Insights.Models.Tests.Learners;

public class SavedModelTests
{
    static readonly Func<ulong, SavedModel>[] Makes =
    [
        seed => SavedModels.Line(seed), seed => SavedModels.Trees(seed), seed => SavedModels.Auto(seed), seed => SavedModels.Auto(seed, line: false),
        seed => SavedModels.Auto(seed, trees: false), SavedModels.Platt, SavedModels.Isotonic, SavedModels.Hazard,
    ];

    [Fact]
    public void Scores_after_reading_are_those_before_writing_to_the_last_bit() => Prop.ForAll(Cases, make =>
    {
        var (saved, table) = (make.Make(make.Seed), RandomTables.Of(make.Seed + 1, 200).Table);
        return SavedModels.Scores(saved, table).Select(BitConverter.DoubleToInt64Bits)
            .SequenceEqual(SavedModels.Scores(SavedModels.Again(saved), table).Select(BitConverter.DoubleToInt64Bits));
    }).Holds(40);

    [Fact]
    public void The_same_model_gives_the_same_bytes_and_so_does_what_was_read() => Prop.ForAll(Cases, make =>
    {
        var bytes = SavedModels.Bytes(make.Make(make.Seed));
        return bytes.SequenceEqual(SavedModels.Bytes(make.Make(make.Seed))) && bytes.SequenceEqual(SavedModels.Bytes(SavedModels.Read(bytes)));
    }).Holds(20);

    [Fact]
    public void Everything_else_of_a_logistic_regression_survives()
    {
        var before = SavedModels.Line(3).As<LogisticRegression>();
        var after = SavedModels.Again(SavedModels.Line(3)).As<LogisticRegression>();
        Assert.Equal(before.Terms, after.Terms);
        Assert.Equal((before.Strength, before.Steps, before.Intercept, before.InterceptError), (after.Strength, after.Steps, after.Intercept, after.InterceptError));
        var table = RandomTables.Of(4, 50).Table;
        Assert.Equal(before.Contributions(table).ByRow, after.Contributions(table).ByRow);
        Assert.Equal(before.Contributions(table).Average, after.Contributions(table).Average);
    }

    [Fact]
    public void Everything_else_of_boosted_trees_survives()
    {
        var before = SavedModels.Trees(5).As<BoostedTrees>();
        var after = SavedModels.Again(SavedModels.Trees(5)).As<BoostedTrees>();
        foreach (var (was, isNow) in before.Trees.Zip(after.Trees))
        {
            Assert.Equal(was.Nodes.Select(node => node with { Levels = null }), isNow.Nodes.Select(node => node with { Levels = null }));
            Assert.Equal(was.Nodes.Select(node => node.Levels?.Levels.ToList()), isNow.Nodes.Select(node => node.Levels?.Levels.ToList()));
        }
        Assert.Contains(after.Trees, tree => tree.Nodes.Any(node => node.Levels is not null));
        Assert.Contains(after.Trees, tree => tree.Nodes.Any(node => node is { IsLeaf: false, MissingLeft: true }));
        Assert.Equal(["east", "north", "south", "west"], after.Schema.Features[2].Levels!);
    }

    [Fact]
    public void What_is_known_of_the_training_survives()
    {
        var (trees, auto) = (SavedModels.Again(SavedModels.Trees(1)), SavedModels.Again(SavedModels.Auto(1)));
        Assert.Equal((300, 120, "7"), (trees.Training.Rows, trees.Training.Happened, trees.Training.Notes["seed"]));
        Assert.Equal((300, 100, "2026-06-30"), (auto.Training.Rows, auto.Training.Happened, auto.Training.Notes["as-of"]));
        var (before, after) = (SavedModels.Auto(1).As<AutoModel>().Summary, auto.As<AutoModel>().Summary);
        Assert.Equal(before with { Candidates = [] }, after with { Candidates = [] });
        Assert.Equal(before.Candidates, after.Candidates);
        Assert.Null(SavedModels.Again(SavedModel.Of(PlattCalibrator.Fit([1, 2], [false, true]), new(2, null))).Training.Happened);
    }

    [Fact]
    public void A_division_of_missing_values_against_all_others_survives()
    {
        float[] x = [3, 3, 3, float.NaN, float.NaN];
        var table = new FeatureTable([FeatureColumn.Numeric("x", x)]);
        var model = BoostedTrees.Fit(table, [1, 1, 1, 6, 6], new() { Trees = 3, MinChildHessian = 0.1, Threads = 1 }, objective: new SquaredErrorObjective());
        Assert.Equal(float.PositiveInfinity, model.Trees[0].Nodes[0].Threshold);
        Assert.Equal(model.Scores(table), SavedModels.Again(SavedModel.Of(model, new(5, null))).As<BoostedTrees>().Scores(table));
    }

    [Fact]
    public void A_level_called_missing_is_not_taken_for_a_missing_value()
    {
        string?[] values = [LogisticTerm.Missing, null, "a", LogisticTerm.Missing, null, "a"];
        var table = new FeatureTable([FeatureColumn.Categorical("region", values)]);
        var model = LogisticRegression.Fit(table, [true, false, true, true, false, false], new(Strength: 1));
        Assert.Equal(model.Scores(table), SavedModels.Again(SavedModel.Of(model, new(6, 3))).As<LogisticRegression>().Scores(table));
    }

    [Fact]
    public void A_stream_that_gives_little_at_a_time_and_cannot_seek_will_do()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) SavedModels.Auto(2).Write(gzip);
        packed.Position = 0;
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        Assert.Equal(SavedModels.Bytes(SavedModels.Auto(2)), SavedModels.Bytes(SavedModel.Read(new OneByteAtATime(unpacked))));
    }

    [Fact]
    public void A_model_put_together_wrongly_is_not_written()
    {
        var trees = SavedModels.Trees(1).As<BoostedTrees>();
        var auto = SavedModels.Auto(1).As<AutoModel>();
        Refused("the score before any tree is NaN", SavedModel.Of(trees with { BaseScore = double.NaN }, SavedModels.Training));
        Refused("column of a division is", SavedModel.Of(trees with { Schema = new([trees.Schema.Features[0]]) }, SavedModels.Training));
        Refused("number of rows to which it happened is 4", SavedModel.Of(trees, new(3, 4)));
        Refused("the shares of the tree models sum to 0.3", SavedModel.Of(auto with { Line = null }));
        Refused("the shares of the tree models sum to 1.5", SavedModel.Of(auto with { Trees = [new(trees, 0.75), new(trees, 0.75)] }));
        Refused("different columns", SavedModel.Of(auto with { Trees = [new(trees with { Schema = new([trees.Schema.Features[0]]) }, 0.5)] }));
        var hazard = SavedModels.Hazard(1).As<DiscreteTimeHazard>();
        Refused("must rise from above 0", SavedModel.Of(hazard with { Ends = [2, 1] }, SavedModels.Training));
        Refused("must be the quantity interval", SavedModel.Of(hazard with { Trees = trees }, SavedModels.Training));
        Refused("the slope is -1", SavedModel.Of(new PlattCalibrator(-1, 0), SavedModels.Training));
    }

    [Fact]
    public void Another_kind_than_expected_is_named()
    {
        var refusal = Assert.Throws<InvalidDataException>(() => SavedModels.Trees(1).As<AutoModel>());
        Assert.Contains("of the kind BoostedTrees, but AutoModel was expected", refusal.Message);
        Assert.IsType<PlattCalibrator>(SavedModels.Platt(1).As<Calibrator>());
    }

    static void Refused(string because, SavedModel saved)
    {
        var stream = new MemoryStream();
        Assert.Contains(because, Assert.Throws<ArgumentException>(() => saved.Write(stream)).Message);
        Assert.Equal(0, stream.Length);
    }

    static Arbitrary<(Func<ulong, SavedModel> Make, ulong Seed)> Cases => (
        from seed in Gen.Choose(0, 1_000_000)
        from make in Gen.Elements(Makes)
        select (make, (ulong)seed)).ToArbitrary();

    sealed class OneByteAtATime(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(1, count));

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
