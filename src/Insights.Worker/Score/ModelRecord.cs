using System.Text.Json.Serialization;
using Insights.Models.Findings;

namespace Insights.Worker.Score;

/// <summary>One training of one target: what it came to, and where its model is.</summary>
/// <param name="Target">See <see cref="Score.Target.Name"/>.</param>
/// <param name="AsOf">The day of the run that trained it; later runs may use it, earlier ones may not.</param>
/// <param name="IsUsed">Whether lists are ranked by it.</param>
/// <param name="Because">One sentence for the reader: why it is used, or why the rules are.</param>
/// <param name="File">The saved model's file within the folder of models; null where none is used.</param>
/// <param name="Auc">On the back-test; null where nothing was learned.</param>
/// <param name="LogLoss">On the back-test.</param>
public sealed record ModelRecord(string Target, DateOnly AsOf, bool IsUsed, string Because, string? File, double? Auc = null, double? LogLoss = null)
{
    /// <summary>The latest day on which another was trained and found clearly worse; null where there was none.</summary>
    public DateOnly? KeptOn { get; init; }

    /// <summary>What the lists are ranked by.</summary>
    [JsonIgnore]
    public ScoreKind Kind => IsUsed ? ScoreKind.Model : ScoreKind.Rules;
}
