namespace Insights.Models.Findings;

/// <summary>What a figure is to be, as the configuration says.</summary>
public sealed record Goal
{
    /// <summary>The figure's name, as in <c>findings.json</c>.</summary>
    public required string Finding { get; init; }

    /// <summary>It should not be below this, in the finding's own unit (shares 0–1); null: no lower goal.</summary>
    public double? AtLeast { get; init; }

    /// <summary>It should not be above this; null: no upper goal.</summary>
    public double? AtMost { get; init; }

    /// <summary>What the goal is called; null: by the figure's name.</summary>
    public string? Label { get; init; }

    /// <summary>Whether the figure is where it should be, said only when its whole interval is on one side.</summary>
    /// <param name="finding">Known or withheld; null when this run has none of the name.</param>
    public GoalVerdict Judge(Units.Finding? finding)
    {
        if (finding?.Estimate is not { } estimate) return GoalVerdict.NotKnown;
        if (estimate.High < AtLeast || estimate.Low > AtMost) return GoalVerdict.Missed;
        return (AtLeast is null || estimate.Low >= AtLeast) && (AtMost is null || estimate.High <= AtMost) ? GoalVerdict.Reached : GoalVerdict.CannotTell;
    }
}

/// <summary>Where a figure stands against its goal.</summary>
public enum GoalVerdict
{
    /// <summary>The whole interval is where it should be.</summary>
    Reached,

    /// <summary>The whole interval is where it should not be.</summary>
    Missed,

    /// <summary>The interval allows both.</summary>
    CannotTell,

    /// <summary>The figure is withheld, or this run has none of the name.</summary>
    NotKnown,
}
