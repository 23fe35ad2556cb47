using System.Text.Json.Serialization;
using Insights.Models.Judging;

namespace Insights.Worker.Lab;

/// <summary>Whether a score finds those on whom a treatment works; serialised in camel case it is the JSON that scripts rely on.</summary>
/// <param name="Rows">Rows of the two arms with a known outcome.</param>
/// <param name="TestRows">Those of them that were judged on.</param>
/// <param name="Ate">Average effect on the rows judged on: share of the treated less share of the control rows to whom it happened.</param>
/// <param name="Qini">Area between the curve and lots, outcomes per treated row; 0 says that nothing was gained by choosing.</param>
/// <param name="QiniRandomSd">Standard deviation of Qini when rows are ranked by lot.</param>
/// <param name="UpliftAt30">The effect among the 30 % with the highest scores; null where one arm has no row among them.</param>
/// <param name="Learner">Who learned: auto, logistic or trees.</param>
/// <param name="Distinguishable">Whether the ranking can be told from lots.</param>
/// <param name="Verdict">What follows, as a sentence.</param>
/// <param name="Curve">The whole curve.</param>
/// <param name="Learned">What was learned, in words.</param>
/// <param name="Notes">What people should know of the file and its columns, a sentence each.</param>
public sealed record UpliftResult(
    long Rows, int TestRows, double Ate, double Qini, double QiniRandomSd, double? UpliftAt30, string Learner, bool Distinguishable, string Verdict,
    [property: JsonIgnore] UpliftCurve Curve, [property: JsonIgnore] string Learned, [property: JsonIgnore] IReadOnlyList<string> Notes);
