using Insights.Reports.Formatting;
using Insights.Reports.Model;

namespace Insights.Reports.Charts;

/// <summary>Features by weight, heaviest first, as plain bars.</summary>
public static class WeightBars
{
    public static Drawing Draw(IReadOnlyList<FeatureWeight> features, double width)
    {
        var canvas = new Canvas(width);
        var rows = new BarRows(canvas, features.Select(feature => feature.Feature), features.Select(feature => CardNumbers.Plain(feature.Weight)), width, rowHeight: 21, nameShare: 0.5);
        var scale = LinearScale.Over(features.Select(feature => feature.Weight), rows.Left, rows.Right);
        canvas.Line(scale.At(0), 0, scale.At(0), rows.Bottom, "axis");
        for (var i = 0; i < features.Count; i++)
        {
            rows.WriteName(i, features[i].Feature);
            canvas.Rectangle(scale.At(0), scale.At(features[i].Weight), rows.Middle(i) - 7, 14, Bar.Quiet);
            canvas.Text(scale.At(features[i].Weight) + 6, rows.Middle(i) + 4, CardNumbers.Plain(features[i].Weight), "value");
        }
        return canvas.Finish(rows.Bottom + 2);
    }
}
