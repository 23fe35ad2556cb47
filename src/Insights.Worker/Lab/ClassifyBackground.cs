using Insights.Models.Judging;
using Insights.Models.Units;

namespace Insights.Worker.Lab;

/// <summary>What stands behind the figures of a <see cref="ClassifyResult"/>.</summary>
/// <param name="Learned">What was learned, in words.</param>
/// <param name="BaseLogLoss">Log loss of giving every row the share of those learned from.</param>
/// <param name="Calibration">Whether probabilities mean what they say.</param>
/// <param name="TopTenth">The tenth of the rows with the highest probabilities.</param>
/// <param name="Happened">The share of rows to whom it happened, among those judged on.</param>
/// <param name="Notes">What people should know of the file and its columns, a sentence each.</param>
public sealed record ClassifyBackground(
    string Learned, double BaseLogLoss, CalibrationCurve Calibration, TopOfList TopTenth, Estimate Happened, IReadOnlyList<string> Notes);
