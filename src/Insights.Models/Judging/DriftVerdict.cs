namespace Insights.Models.Judging;

/// <summary>How far a feature has moved, by the rule of thumb of credit scoring (Siddiqi, <i>Credit Risk Scorecards</i>, 2006).</summary>
public enum DriftVerdict
{
    /// <summary>Index below 0.1, or no more than chance alone would show.</summary>
    Stable,

    /// <summary>Index from 0.1 to 0.25: look at what changed.</summary>
    Shifted,

    /// <summary>Index of 0.25 or more: what was learned may not hold any longer.</summary>
    Different,
}
