namespace Insights.Reports.Parts;

/// <summary>The style sheets as one element.</summary>
public static class StyleSheet
{
    static readonly string[] Names = ["base.css", "figures.css", "tables.css", "filter.css", "planner.css", "charts.css", "print.css"];

    static readonly string Text = "\n" + string.Concat(Names.Select(name => EmbeddedText.Read("styles/" + name)));

    /// <summary>The complete style element.</summary>
    public static string Element { get; } = $"<style>{Text}</style>";

    /// <summary>How a policy knows it.</summary>
    public static string Hash { get; } = EmbeddedText.Hash(Text);
}
