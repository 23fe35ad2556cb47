using System.Text.Json.Serialization;

namespace Insights.Worker.Survey;

/// <summary>NPS of a file; serialised in camel case it is the JSON that scripts rely on.</summary>
/// <param name="Rows">Records of the file, the header not counted.</param>
/// <param name="Scored">Those with a whole score from 0 to 10.</param>
/// <param name="Skipped">The others.</param>
/// <param name="Nps">Points from −100 to 100.</param>
/// <param name="StandardError">In points.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Groups">One for each value of the column asked for, the largest first; null when none was.</param>
public sealed record NpsOfFileResult(
    long Rows, long Scored, long Skipped, long Promoters, long Passives, long Detractors,
    double Nps, double StandardError, double Low, double High,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<NpsGroup>? Groups)
{
    /// <summary>The column that was read as scores.</summary>
    [JsonIgnore]
    public string ScoreColumn { get; init; } = "";

    /// <summary>The column that makes the groups.</summary>
    [JsonIgnore]
    public string? ByColumn { get; init; }
}

/// <param name="Group">The value; empty where the row has none.</param>
/// <param name="N">Scored rows.</param>
public sealed record NpsGroup(
    string Group, long N, long Promoters, long Passives, long Detractors, double Nps, double StandardError, double Low, double High);
