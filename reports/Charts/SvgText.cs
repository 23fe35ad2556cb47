using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Insights.Reports.Charts;

/// <summary>An SVG text element; in C# because Razor keeps the tag <c>text</c> for itself.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public required LabelShape Label { get; set; }

    /// <summary>A coordinate as SVG writes it, to a hundredth.</summary>
    public static string Place(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Label.Style);
        builder.AddAttribute(2, "x", Place(Label.X));
        builder.AddAttribute(3, "y", Place(Label.Y));
        builder.AddAttribute(4, "font-size", Place(Label.Size));
        if (Label.Anchor != Anchor.Start) builder.AddAttribute(5, "text-anchor", Label.Anchor == Anchor.End ? "end" : "middle");
        builder.AddContent(6, Label.Text);
        builder.CloseElement();
    }
}
