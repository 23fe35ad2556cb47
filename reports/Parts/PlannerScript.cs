namespace Insights.Reports.Parts;

/// <summary>The script of the page of incentives: brings a forecast when a field changes. The page works without it, too.</summary>
public static class PlannerScript
{
    static readonly string Text = EmbeddedText.Read("scripts/planner.js");

    /// <summary>The complete script element.</summary>
    public static string Element { get; } = $"<script>{Text}</script>";

    /// <summary>How a policy knows it.</summary>
    public static string Hash { get; } = EmbeddedText.Hash(Text);
}
