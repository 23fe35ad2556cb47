namespace Insights.Reports.Charts;

/// <summary>Finds a free place for the label of each bubble, near it and within the frame.</summary>
sealed class LabelPlacer(Box frame, IEnumerable<Box> taken)
{
    readonly List<Box> _taken = [.. taken];

    /// <summary>A label that touches nothing placed so far, or null when there is no room anywhere near.</summary>
    public LabelShape? Place(double x, double y, double radius, string text, string style)
    {
        foreach (var candidate in Candidates(x, y, radius, text, style))
        {
            var box = candidate.Bounds;
            if (!box.IsWithin(frame) || _taken.Any(box.Overlaps)) continue;
            _taken.Add(box);
            return candidate;
        }
        return null;
    }

    // Right of the bubble reads best, then left, above and below; then the same further out.
    static IEnumerable<LabelShape> Candidates(double x, double y, double radius, string text, string style)
    {
        for (var distance = radius + 4; distance < radius + 40; distance += 6)
        {
            yield return new LabelShape(x + distance, y + 4, text, style);
            yield return new LabelShape(x - distance, y + 4, text, style, Anchor.End);
            yield return new LabelShape(x, y - distance - 1, text, style, Anchor.Middle);
            yield return new LabelShape(x, y + distance + 8, text, style, Anchor.Middle);
            var aside = distance * 0.75;
            yield return new LabelShape(x + aside, y - aside, text, style);
            yield return new LabelShape(x + aside, y + aside + 8, text, style);
            yield return new LabelShape(x - aside, y - aside, text, style, Anchor.End);
            yield return new LabelShape(x - aside, y + aside + 8, text, style, Anchor.End);
        }
    }
}
