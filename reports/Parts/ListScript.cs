namespace Insights.Reports.Parts;

/// <summary>The list page's filter. A page that has it works without it, too.</summary>
public static class ListScript
{
    static readonly string Text = EmbeddedText.Read("scripts/list.js");

    /// <summary>The complete script element.</summary>
    public static string Element { get; } = $"<script>{Text}</script>";

    /// <summary>How a policy knows it.</summary>
    public static string Hash { get; } = EmbeddedText.Hash(Text);
}
