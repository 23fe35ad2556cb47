using System.Text.Json.Serialization;
using Insights.Worker.Lab.Learning;

namespace Insights.Worker.Lab;

/// <summary>How well a column can be foretold; serialised in camel case it is the JSON that scripts rely on.</summary>
/// <param name="Rows">Records of the file, the header not counted.</param>
/// <param name="Features">Columns learned from.</param>
/// <param name="TrainRows">Rows learned from; null with folds, where each row is learned from four times.</param>
/// <param name="TestRows">Rows judged on.</param>
/// <param name="Learner">Who learned: auto, logistic or trees.</param>
/// <param name="AucFolds">AUC of each fold; null without folds.</param>
/// <param name="AucMean">Their mean; null without folds.</param>
/// <param name="Auc">AUC on the rows judged on; null with folds.</param>
/// <param name="AucLow">Lower end of the 95 % interval of <paramref name="Auc"/> or <paramref name="AucMean"/>.</param>
/// <param name="AucHigh">Upper end.</param>
/// <param name="LogLoss">In nats a row; with folds over all rows, each foretold by the model that had not seen it. So the next two.</param>
/// <param name="Brier">Mean squared error of the probabilities.</param>
/// <param name="CalibrationSlope">1 if probabilities mean what they say; null when it can't be known.</param>
/// <param name="FitSeconds">Seconds that learning took; with folds of all five.</param>
/// <param name="TopReasons">The features that move predictions most.</param>
/// <param name="Background">What people need to understand the figures.</param>
public sealed record ClassifyResult(
    long Rows, int Features,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? TrainRows,
    int TestRows, string Learner,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<double>? AucFolds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? AucMean,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Auc,
    double AucLow, double AucHigh, double LogLoss, double Brier, double? CalibrationSlope, double FitSeconds,
    IReadOnlyList<LabReason> TopReasons,
    [property: JsonIgnore] ClassifyBackground Background);
