using System.Text.Json.Serialization;
using Insights.Models.Units;

namespace Insights.Worker.Lab.Testing;

/// <summary>A randomised test in a file, read out; serialised in camel case it is the JSON that scripts rely on.</summary>
/// <param name="Rows">Rows with an arm.</param>
/// <param name="Arms">How many rows, and accounts where there are some, each arm has.</param>
/// <param name="SampleRatioP">How often chance alone gives arms so unlike the plan.</param>
/// <param name="Withheld">Why no effect is told; null where they are.</param>
/// <param name="Effects">Each arm against control, by outcome.</param>
/// <param name="Targeting">Whether choosing people by the other columns helps, by arm, for the first outcome.</param>
/// <param name="Notes">What people should know of the file, a sentence each.</param>
public sealed record FileTestResult(
    long Rows, IReadOnlyList<FileArm> Arms, double SampleRatioP, string? Withheld, IReadOnlyList<FileEffect> Effects, IReadOnlyList<FileTargeting> Targeting,
    [property: JsonIgnore] IReadOnlyList<string> Notes);

/// <param name="Name">As in the file.</param>
/// <param name="Rows">Rows drawn into it.</param>
/// <param name="Accounts">Accounts drawn into it; null where each row stands alone.</param>
public sealed record FileArm(string Name, long Rows, long? Accounts);

/// <param name="Outcome">The column.</param>
/// <param name="Arm">The arm held against control.</param>
/// <param name="Share">Share to which it happened.</param>
/// <param name="Control">Share of the control arm to which it happened.</param>
/// <param name="Difference">The first less the second, 95 % interval: Newcombe's, by account where there are some.</param>
/// <param name="IsReal">Whether it can be told from chance, all arms of the outcome together (Holm).</param>
public sealed record FileEffect(string Outcome, string Arm, Estimate Share, Estimate Control, Estimate Difference, bool IsReal);

/// <param name="Arm">The arm.</param>
/// <param name="Recommended">Whether those with the highest scores gain more than others, on rows that no model learned from.</param>
/// <param name="Sentence">What follows.</param>
public sealed record FileTargeting(string Arm, bool Recommended, string Sentence);
