using System.Text.Json;
using Insights.Models.Features;
using Insights.Models.Learners;

namespace Insights.Models.Tests.Learners;

/// <summary>Files that <c>tests/oracles/saved_model.py</c> wrote after the description of the format, without this program.</summary>
public class SavedModelFormat1Tests
{
    static readonly double[] Asked = [.. Oracle.Rows("saved_model", "asked").Select(score => score.GetDouble())];

    public static TheoryData<SavedModelKind> Kinds => [.. Enum.GetValues<SavedModelKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void A_file_of_format_1_still_gives_its_scores(SavedModelKind kind)
    {
        var (saved, expected) = (SavedModels.Read(Bytes(kind)), File(kind).GetProperty("scores").EnumerateArray().Select(score => score.GetDouble()));
        Assert.Equal(kind, saved.Kind);
        // To the last bit, but where an exponential comes in: those of two programs differ there.
        var tolerance = kind is SavedModelKind.PlattCalibrator or SavedModelKind.DiscreteTimeHazard ? 1e-15 : 0;
        Assert.Equal(expected, saved.Model is Calibrator calibrator ? calibrator.Probabilities(Asked) : SavedModels.Scores(saved, Table()),
            (said, found) => Math.Abs(said - found) <= tolerance);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Written_again_it_is_the_same_byte_for_byte(SavedModelKind kind) =>
        Assert.Equal(Bytes(kind), SavedModels.Bytes(SavedModels.Read(Bytes(kind))));

    [Fact]
    public void What_was_said_of_its_training_is_there()
    {
        var saved = SavedModels.Read(Bytes(SavedModelKind.AutoModel));
        Assert.Equal(["as-of: 2026-06-30", "seed: 42"], saved.Training.Notes.Select(note => $"{note.Key}: {note.Value}"));
        var summary = saved.As<AutoModel>().Summary;
        Assert.Equal((500, 140, 5, 0.41, 0.57), (summary.Rows, summary.Happened, summary.Folds, summary.LogLoss, summary.BaseLogLoss));
        Assert.Equal([new("logistic regression", 0.43), new("boosted trees, depth 3", 0.42)], summary.Candidates);
        Assert.Null(SavedModels.Read(Bytes(SavedModelKind.BoostedTrees)).Training.Happened);
    }

    [Fact]
    public void Terms_and_their_errors_are_there()
    {
        var line = SavedModels.Read(Bytes(SavedModelKind.LogisticRegression)).As<LogisticRegression>();
        Assert.Equal((0.3, 6, -1.1, 0.2), (line.Strength, line.Steps, line.Intercept, line.InterceptError));
        Assert.Equal(new("tenure", null, 20.7, 13.3, 0, -0.8, 0.1), line.Terms[1]);
        Assert.Equal(new("region", "süd", 0, 1, 0.3, -0.3, 0.12), line.Terms[3]);
        Assert.Equal(new("region", LogisticTerm.Missing, 0, 1, 0.2, 0.1, 0.13), line.Terms[4]);
        Assert.Equal(new("paperless", "no", 0, 1, 0.6, -0.05, 0.2), line.Terms[5]);
    }

    internal static byte[] Bytes(SavedModelKind kind) => File(kind).GetProperty("bytes").GetBytesFromBase64();

    static JsonElement File(SavedModelKind kind) => Oracle.Rows("saved_model", "files").Single(file => file.GetProperty("kind").GetString() == kind.ToString());

    static FeatureTable Table() => new([.. Oracle.Rows("saved_model", "columns").Select(column => new FeatureColumn(
        column.GetProperty("name").GetString()!,
        Enum.Parse<FeatureKind>(column.GetProperty("kind").GetString()!, ignoreCase: true),
        [.. column.GetProperty("values").EnumerateArray().Select(value => value.ValueKind is JsonValueKind.Null ? float.NaN : value.GetSingle())],
        column.GetProperty("levels") is { ValueKind: JsonValueKind.Array } levels ? [.. levels.EnumerateArray().Select(level => level.GetString()!)] : null))]);
}
