using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Units;
using Insights.Reports.Charts;
using Insights.Reports.Model;
using Insights.Reports.Tests.Samples;

namespace Insights.Reports.Tests.Charts;

/// <summary>Laws that every chart keeps, whatever the data: all coordinates finite and inside, all texts inside.</summary>
public class ChartGeometryTests
{
    static readonly string[] Names =
    [
        "Paid search", "Мероприятия, конференции и отраслевые выставки в странах Северной Европы", "パートナーマーケットプレイス経由の新規顧客(日本・アジア太平洋地域)",
        "", "W", "Pneumonoultramicroscopicsilicovolcanoconiosis",
    ];

    [Theory]
    [InlineData(680)]
    [InlineData(340)]
    public void Bars_stay_inside(double width) =>
        Check(figures => BarsWithBenchmark.Draw([.. figures.Select((f, i) => new Bar(f.Label, f, i == 0 ? Bar.Accent : Bar.Hatched))], width));

    [Theory]
    [InlineData(680)]
    [InlineData(340)]
    public void A_waterfall_stays_inside(double width) =>
        Check(figures => Waterfall.Draw([.. figures.Select((f, i) => new WaterfallStep(f, i % 3 == 0 ? StepKind.Total : StepKind.Change))], width));

    [Theory]
    [InlineData(680)]
    [InlineData(340)]
    public void A_line_stays_inside(double width) =>
        Check(figures => LineWithBand.Draw([.. figures.Select((f, i) => new TrendPoint(new DateOnly(2025, 1, 1).AddMonths(i), f))], width));

    [Theory]
    [InlineData(680)]
    [InlineData(340)]
    public void A_funnel_stays_inside(double width) => Check(
        figures => Funnel.Draw([.. figures.Select((f, i) => new FunnelStage(f, i == 0 ? null : ShareOf(f)))], width),
        value => Math.Abs(value));

    [Theory]
    [InlineData(680)]
    [InlineData(340)]
    public void A_quadrant_stays_inside(double width) => Check(figures => Quadrant.Draw(new SegmentSection
    {
        Takeaway = "",
        Segments = [.. figures.Select((f, i) => new Segment(f.Label, i * 37, f, ShareOf(figures[^(i + 1)])))],
        OverallScore = figures.FirstOrDefault(),
    }, width));

    [Theory]
    [InlineData(680)]
    [InlineData(340)]
    public void Survival_lines_stay_inside(double width) => Check(figures => SurvivalLines.Draw(
        [.. figures.Take(3).Select((f, i) => new SurvivalLine(f.Label, i == 0, [.. figures.Skip(i).Select((g, age) => new SurvivalPoint(3 * (age + 1), ShareOf(g)))])), new SurvivalLine("Others", false, [])], width));

    [Theory]
    [InlineData(680)]
    [InlineData(340)]
    public void Incidence_curves_stay_inside(double width) => Check(figures => IncidenceCurves.Draw(
        [.. Names.Take(3).Select((name, i) => new IncidencePanel(name, name, Days(figures, i), Names[^(i + 1)], Days(figures, i + 1)))], width));

    static IReadOnlyList<IncidencePoint> Days(List<Figure> figures, int skip) =>
        [.. figures.Skip(skip).Select((figure, i) => new IncidencePoint(10 * (i + 1), ShareOf(figure)))];

    static Figure ShareOf(Figure figure) => figure.Finding.Estimate is { } e
        ? Known.Figure("share", "share", UnitNames.Share, 0.5 + Math.Atan(e.Value) / 4, 0.1, 0.9, e.N) with { Benchmark = new BenchmarkBand(0.2, null, "s", "q") }
        : Known.Withheld("share", "share", UnitNames.Share, "Too few.");

    // Every fourth figure is withheld; the others have an interval around a value of any size.
    static void Check(Func<List<Figure>, Drawing> draw, Func<double, double>? map = null) => Prop.ForAll<NormalFloat[]>(floats =>
    {
        var figures = floats.Select((f, i) => Figure(i, (map ?? (v => v))(Math.Clamp(f.Get, -1e12, 1e12)))).ToList();
        AssertInside(draw(figures));
        return true;
    }).Holds();

    static Figure Figure(int i, double value) => i % 4 == 3
        ? Known.Withheld(Names[i % Names.Length], "f" + i, "EUR", "Too few.")
        : Known.Figure(Names[i % Names.Length], "f" + i, "EUR", value, value - Math.Abs(value) / 3, value + Math.Abs(value) / 2 + 1, 10 + i) with
        {
            Benchmark = i % 2 == 0 ? new BenchmarkBand(value / 2, value * 2, "s", "q") : null,
        };

    static void AssertInside(Drawing drawing)
    {
        var frame = new Box(-0.01, -0.01, drawing.Width + 0.01, drawing.Height + 0.01);
        Assert.All(drawing.Shapes, shape => Assert.All(BoxesOf(shape), box => Assert.True(
            double.IsFinite(box.Left + box.Top + box.Right + box.Bottom) && box.IsWithin(frame), $"{shape} is outside {drawing.Width} × {drawing.Height}")));
    }

    static IEnumerable<Box> BoxesOf(Shape shape) => shape switch
    {
        RectangleShape r => [new(r.X, r.Y, r.X + r.Width, r.Y + r.Height)],
        LineShape l => [new(Math.Min(l.X1, l.X2), Math.Min(l.Y1, l.Y2), Math.Max(l.X1, l.X2), Math.Max(l.Y1, l.Y2))],
        CircleShape c => [Box.OfCircle(c.X, c.Y, c.Radius)],
        PathShape p => p.Points.Select(point => new Box(point.X, point.Y, point.X, point.Y)),
        LabelShape t => [t.Bounds],
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };
}
