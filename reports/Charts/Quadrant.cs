using Insights.Models.Units;
using Insights.Reports.Formatting;
using Insights.Reports.Model;

namespace Insights.Reports.Charts;

/// <summary>
/// Segments by how happy they are (across) and how many of them refer (upwards), as bubbles whose area is their number
/// of accounts; dashed lines at the company's own figures divide the four fields.
/// </summary>
public static class Quadrant
{
    const double Top = 6, TextSize = 10, Largest = 18;

    public static Drawing Draw(SegmentSection section, double width)
    {
        var canvas = new Canvas(width);
        var shown = Shown(section);
        var plot = canvas.IsNarrow ? 250.0 : 260;
        var (left, right, bottom) = (44.0, width - 8, Top + plot);
        // Inset so far that no bubble touches the frame or the words in the corners.
        var x = Scale(shown.Select(s => s.Score.Finding), section.OverallScore, left + 22, right - 22, 10);
        var y = Scale(shown.Select(s => s.Participation.Finding), section.OverallParticipation, bottom - Largest - 20, Top + Largest + 20, 0.1);
        DrawFrame(canvas, x, y, left, right, bottom);
        var frame = new Box(left, Top, right, bottom);
        var corners = DrawCorners(canvas, frame);
        var dividers = DrawDividers(canvas, section, x, y, frame);
        DrawBubbles(canvas, shown, x, y, frame, corners.Concat(dividers));
        return canvas.Finish(bottom + 36);
    }

    /// <summary>The segments whose both figures are known, largest first: small bubbles are drawn over large ones.</summary>
    public static IReadOnlyList<Segment> Shown(SegmentSection section) =>
        [.. section.Segments.Where(s => s.Score.Finding.Estimate is not null && s.Participation.Finding.Estimate is not null).OrderByDescending(s => s.Accounts)];

    // Where all stand at one value, it is shown in the middle of a scale that reaches a little to both sides.
    static LinearScale Scale(IEnumerable<Finding> findings, Figure? divider, double start, double end, double around)
    {
        var values = findings.Append(divider?.Finding).Select(finding => finding?.Estimate?.Value).OfType<double>().ToList();
        if (values.Count > 0 && values.Max() - values.Min() < around / 10) values.AddRange([values.Min() - around, values.Max() + around]);
        return LinearScale.Over(values, start, end, 5, withZero: false);
    }

    static void DrawFrame(Canvas canvas, LinearScale x, LinearScale y, double left, double right, double bottom)
    {
        canvas.Rectangle(left, right, Top, bottom - Top, "frame");
        foreach (var tick in x.Ticks)
            canvas.Text(x.At(tick), bottom + 14, Numbers.Count((long)Math.Round(tick)), "muted", Anchor.Middle, size: TextSize);
        foreach (var tick in y.Ticks)
            canvas.Text(left - 6, y.At(tick) + 3.5, ShareTick(tick), "muted", Anchor.End, size: TextSize);
        canvas.Text((left + right) / 2, bottom + 30, Wording.Say("NPS in points (across) · share of accounts that referred (upwards)"), "muted", Anchor.Middle, right - left, TextSize);
    }

    static string ShareTick(double tick) => Numbers.WithoutTenths(tick, UnitNames.Share);

    static Box[] DrawCorners(Canvas canvas, Box frame)
    {
        var room = (frame.Right - frame.Left) / 2 - 12;
        LabelShape Corner(double x, double y, string text, Anchor anchor) => canvas.Text(x, y, text, "corner", anchor, room, TextSize);
        return
        [
            Corner(frame.Left + 6, frame.Top + 14, Wording.Say("Unhappy, yet referring"), Anchor.Start).Bounds,
            Corner(frame.Right - 6, frame.Top + 14, Wording.Say("Happy and referring"), Anchor.End).Bounds,
            Corner(frame.Left + 6, frame.Bottom - 7, Wording.Say("Unhappy and silent"), Anchor.Start).Bounds,
            Corner(frame.Right - 6, frame.Bottom - 7, Wording.Say("Happy, not asked enough"), Anchor.End).Bounds,
        ];
    }

    static List<Box> DrawDividers(Canvas canvas, SegmentSection section, LinearScale x, LinearScale y, Box frame)
    {
        var taken = new List<Box>();
        if (section.OverallScore?.Finding.Estimate is { } score)
        {
            canvas.Line(x.At(score.Value), frame.Top, x.At(score.Value), frame.Bottom, "divider");
            taken.Add(new Box(x.At(score.Value) - 1, frame.Top, x.At(score.Value) + 1, frame.Bottom));
        }
        if (section.OverallParticipation?.Finding.Estimate is { } share)
        {
            canvas.Line(frame.Left, y.At(share.Value), frame.Right, y.At(share.Value), "divider");
            taken.Add(new Box(frame.Left, y.At(share.Value) - 1, frame.Right, y.At(share.Value) + 1));
        }
        return taken;
    }

    static void DrawBubbles(Canvas canvas, IReadOnlyList<Segment> segments, LinearScale x, LinearScale y, Box frame, IEnumerable<Box> taken)
    {
        var largest = Math.Max(1, segments.Select(segment => segment.Accounts).DefaultIfEmpty(1).Max());
        var bubbles = segments.Select(segment => (
            Segment: segment,
            X: x.At(segment.Score.Finding.Estimate!.Value),
            Y: y.At(segment.Participation.Finding.Estimate!.Value),
            Radius: Math.Max(3, Largest * Math.Sqrt(Math.Max(0, segment.Accounts) / (double)largest)))).ToList();
        foreach (var bubble in bubbles) canvas.Circle(bubble.X, bubble.Y, bubble.Radius, "bubble");
        var placer = new LabelPlacer(frame, taken.Concat(bubbles.Select(b => Box.OfCircle(b.X, b.Y, b.Radius))));
        foreach (var bubble in bubbles)
            if (placer.Place(bubble.X, bubble.Y, bubble.Radius, TextWidth.Fit(SafeText.Name(bubble.Segment.Name), LabelShape.UsualSize, 150), "text") is { } label)
                canvas.Text(label.X, label.Y, label.Text, label.Style, label.Anchor);
    }
}
