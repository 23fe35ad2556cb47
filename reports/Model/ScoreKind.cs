namespace Insights.Reports.Model;

/// <summary>What a score is.</summary>
public enum ScoreKind
{
    /// <summary>A share of the points that the written rules give; no probability.</summary>
    Rules,

    /// <summary>A calibrated probability.</summary>
    Model,
}
