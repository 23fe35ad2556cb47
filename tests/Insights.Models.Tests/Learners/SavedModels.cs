using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Learners;

/// <summary>Fitted models of every kind, and the way to bytes and back.</summary>
static class SavedModels
{
    internal static readonly TrainingSummary Training = new(300, 120, new Dictionary<string, string> { ["seed"] = "7", ["as-of"] = "2026-06-30" });

    internal static byte[] Bytes(SavedModel saved)
    {
        var stream = new MemoryStream();
        saved.Write(stream);
        return stream.ToArray();
    }

    internal static SavedModel Read(byte[] bytes) => SavedModel.Read(new MemoryStream(bytes));

    internal static SavedModel Again(SavedModel saved) => Read(Bytes(saved));

    /// <summary>What the model says of these rows; a calibrator is asked for scores made of the row's number.</summary>
    internal static double[] Scores(SavedModel saved, FeatureTable table) => saved.Model switch
    {
        LogisticRegression line => line.Scores(table),
        BoostedTrees trees => trees.Scores(table),
        AutoModel auto => auto.Scores(table),
        Calibrator calibrator => calibrator.Probabilities([.. Enumerable.Range(0, table.Rows).Select(row => row / 3.0 - 5)]),
        DiscreteTimeHazard hazard => Hazards(hazard.Predict(table)),
        _ => throw new ArgumentException("Of no known kind."),
    };

    internal static SavedModel Line(ulong seed, int rows = 300)
    {
        var (table, labels) = RandomTables.Of(seed, rows);
        return SavedModel.Of(LogisticRegression.Fit(table, Happened(labels), new(Strength: 1)), Training);
    }

    internal static SavedModel Trees(ulong seed, int rows = 300, int trees = 10) => SavedModel.Of(Grown(seed, rows, trees), Training);

    internal static SavedModel Auto(ulong seed, int rows = 300, bool line = true, bool trees = true)
    {
        var summary = new AutoSummary("blend", rows, rows / 3, 5, 0.4, 0.6, [new("logistic regression", 0.45), new("boosted trees", 0.42)]);
        BlendedTrees[] blended = trees ? [new(Grown(seed, rows, 5), line ? 0.2 : 0.6), new(Grown(seed, rows, 4), line ? 0.1 : 0.4)] : [];
        return SavedModel.Of(new AutoModel(
            FeatureSchema.Of(RandomTables.Of(seed, rows).Table), line ? Line(seed, rows).As<LogisticRegression>() : null, blended, new(1.1, -0.2), summary), Training.Notes);
    }

    internal static SavedModel Platt(ulong seed) => SavedModel.Of(PlattCalibrator.Fit(Drawn(seed).Scores, Drawn(seed).Outcomes), Training);

    internal static SavedModel Isotonic(ulong seed) => SavedModel.Of(IsotonicCalibrator.Fit(Drawn(seed).Scores, Drawn(seed).Outcomes), Training);

    internal static SavedModel Hazard(ulong seed)
    {
        var table = RandomTables.Of(seed, 300).Table;
        var random = new SeededRandom(seed);
        SurvivalTime[] subjects = [.. Enumerable.Range(0, 300).Select(row => new SurvivalTime(1 + random.NextInt(6), row % 2))];
        return SavedModel.Of(DiscreteTimeHazard.Fit(table, subjects, new() { Ends = [1, 2, 4, 6], Trees = new() { Trees = 8, MaxDepth = 3, Threads = 1 } }), Training);
    }

    internal static bool[] Happened(float[] labels) => Array.ConvertAll(labels, label => label == 1);

    static double[] Hazards(HazardCurves curves) => [.. Enumerable.Range(0, curves.Rows).SelectMany(row => curves.Hazards(row).ToArray())];

    static BoostedTrees Grown(ulong seed, int rows, int trees)
    {
        var (table, labels) = RandomTables.Of(seed, rows);
        return BoostedTrees.Fit(table, labels, new() { Trees = trees, MaxDepth = 4, Threads = 1 });
    }

    static (double[] Scores, bool[] Outcomes) Drawn(ulong seed)
    {
        var random = new SeededRandom(seed);
        double[] scores = [-3, 3, .. Enumerable.Range(0, 200).Select(_ => random.NextNormal())];
        return (scores, [.. scores.Select((score, row) => row == 1 || row > 1 && random.NextBool(LogOdds.ToProbability(2 * score)))]);
    }
}
