using System.Text.Json.Serialization;
using Insights.Models.Judging;
using Insights.Worker.Training;

namespace Insights.Worker.Lab.Training;

/// <summary>What a training came to; serialised in camel case it is the JSON that scripts rely on.</summary>
public sealed record TrainResult
{
    /// <summary>As the mapping names it.</summary>
    public required string Name { get; init; }

    /// <summary>Records of the file, the header not counted.</summary>
    public required long Rows { get; init; }

    /// <summary>Columns learned from.</summary>
    public required int Features { get; init; }

    /// <summary>Rows judged on, and to how many of them it happened.</summary>
    public required int TestRows { get; init; }

    public required int Happened { get; init; }

    /// <summary>What was learned, in words.</summary>
    public required string Learner { get; init; }

    /// <summary>AUC within each part of the back-test, and their mean.</summary>
    public required IReadOnlyList<double> AucParts { get; init; }

    public required double AucMean { get; init; }

    /// <summary>AUC over all judged rows together, with its 95 % interval; the card's.</summary>
    public required double Auc { get; init; }

    public required double AucLow { get; init; }

    public required double AucHigh { get; init; }

    /// <summary>In nats a row.</summary>
    public required double LogLoss { get; init; }

    /// <summary>Below that of giving everybody the average, with its 95 % interval; the verdict goes by its lower end.</summary>
    public required double LogLossSaved { get; init; }

    public required double LogLossSavedLow { get; init; }

    public required double LogLossSavedHigh { get; init; }

    public required double Brier { get; init; }

    /// <summary>1 if probabilities mean what they say; null when it can't be known.</summary>
    public required double? CalibrationSlope { get; init; }

    public required bool WorthUsing { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Because { get; init; }

    /// <summary>The saved model; null where it is not worth using.</summary>
    public required string? Model { get; init; }

    public required string Card { get; init; }

    /// <summary>What was foretold of each row, and what came.</summary>
    public required string BackTest { get; init; }

    /// <summary>What people should know of the file and its columns, a sentence each.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Notes { get; init; } = [];

    internal static TrainResult Of(Trained trained, FileFacts file, string folder, string card, string backTest)
    {
        var test = trained.Test;
        double[] parts = [.. trained.Parts().Select(part => RankingMetrics.Auc(
            Array.ConvertAll(part.Places, place => test.Probabilities[place]), Array.ConvertAll(part.Places, place => test.Outcomes[place])).Value)];
        var (auc, saved) = (test.Auc, test.LogLossSaved);
        return new()
        {
            Name = trained.Record.Target, Rows = file.Rows, Features = trained.Rows.Features.Columns.Count,
            TestRows = test.Outcomes.Length, Happened = test.Outcomes.Count(happened => happened), Learner = trained.Model!.Summary.Learner,
            AucParts = parts, AucMean = parts.Average(), Auc = auc.Value, AucLow = auc.Low, AucHigh = auc.High,
            LogLoss = trained.Record.LogLoss!.Value, LogLossSaved = saved.Value, LogLossSavedLow = saved.Low, LogLossSavedHigh = saved.High,
            Brier = ProbabilityMetrics.Brier(test.Probabilities, test.Outcomes), CalibrationSlope = CalibrationCurve.Of(test.Probabilities, test.Outcomes).Slope?.Value,
            WorthUsing = trained.Record.IsUsed, Because = trained.Record.Because,
            Model = trained.Record.File is { } model ? Path.Combine(folder, model) : null, Card = Path.Combine(folder, card), BackTest = Path.Combine(folder, backTest),
            Notes = file.Notes,
        };
    }
}
