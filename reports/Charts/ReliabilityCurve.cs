using Insights.Models.Judging;
using Insights.Reports.Formatting;

namespace Insights.Reports.Charts;

/// <summary>
/// Predicted beside observed, with the diagonal on which both are equal. Both axes go by the square root: probabilities of 1 to 5 %
/// would lie on top of each other otherwise, and a logarithm has no place for an observed 0.
/// </summary>
public static class ReliabilityCurve
{
    const double Top = 12, TextSize = 10;
    static readonly double[] Marks = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1];

    public static Drawing Draw(IReadOnlyList<CalibrationBin> bins, double width)
    {
        var canvas = new Canvas(width);
        var side = Math.Min(width - 60, 220);
        var (left, bottom) = (50.0, Top + side);
        var most = bins.SelectMany(bin => new[] { bin.Predicted, bin.Observed.High, bin.Observed.Value }).DefaultIfEmpty(1).Max();
        var end = Marks.FirstOrDefault(mark => mark >= most && mark > 0, 1);
        double At(double share) => Math.Sqrt(Math.Clamp(share, 0, end) / end) * side;
        DrawAxes(canvas, Marks.Where(mark => mark <= end), At, left, bottom, side);
        canvas.Line(left, bottom, left + side, Top, "divider");
        foreach (var bin in bins)
        {
            var x = left + At(bin.Predicted);
            canvas.Line(x, bottom - At(bin.Observed.Low), x, bottom - At(bin.Observed.High), "whisker");
            canvas.Circle(x, bottom - At(bin.Observed.Value), 3.2, "dot-accent");
        }
        return canvas.Finish(bottom + 40);
    }

    static void DrawAxes(Canvas canvas, IEnumerable<double> marks, Func<double, double> at, double left, double bottom, double side)
    {
        foreach (var mark in marks)
        {
            var text = Numbers.Percent(mark);
            canvas.Line(left, bottom - at(mark), left + side, bottom - at(mark), mark == 0 ? "axis" : "grid");
            canvas.Line(left + at(mark), Top, left + at(mark), bottom, mark == 0 ? "axis" : "grid");
            canvas.Text(left - 6, bottom - at(mark) + 3.5, text, "muted", Anchor.End, size: TextSize);
            canvas.Text(Math.Min(left + at(mark), canvas.Width - 16), bottom + 15, text, "muted", Anchor.Middle, size: TextSize);
        }
        canvas.Text(left + side / 2, bottom + 32, "predicted", "muted", Anchor.Middle, size: TextSize);
        canvas.Text(left + 6, Top + 10, "observed", "muted", size: TextSize);
    }
}
