using Insights.Reports.Charts;
using Insights.Reports.Tests.Samples;

namespace Insights.Reports.Tests;

public class ModelCardPageTests
{
    [Fact]
    public async Task The_verdict_comes_first_and_says_which_model_is_not_used_and_why()
    {
        var page = await Pages.HtmlAsync(SampleCards.Both());
        Assert.Contains("Advocacy: the model is in use", page);
        Assert.Contains("Churn: the model is not used, written rules are", page);
        Assert.Contains("Only 14 accounts left", page);
        Assert.True(page.IndexOf("2.6 times", StringComparison.Ordinal) < page.IndexOf("Learned from", StringComparison.Ordinal));
        Assert.Contains("0.781", page);
        Assert.DoesNotContain("Month by month", page[page.IndexOf("Churn:", StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData(680)]
    [InlineData(340)]
    public void In_the_reliability_picture_all_dots_lie_inside_and_small_probabilities_apart(double width)
    {
        var drawing = ReliabilityCurve.Draw(SampleCards.Both().Cards[0].Reliability, width);
        var dots = drawing.Shapes.OfType<CircleShape>().ToList();
        Assert.All(dots, dot => Assert.True(dot.X - dot.Radius >= 0 && dot.X + dot.Radius <= width && dot.Y >= 0 && dot.Y <= drawing.Height));
        Assert.All(dots.Zip(dots.Skip(1)), pair => Assert.True(pair.Second.X - pair.First.X > 5));
    }

    [Theory]
    [InlineData(680)]
    [InlineData(340)]
    public void What_the_score_rests_on_is_named_in_full_and_inside_the_picture(double width)
    {
        var features = SampleCards.Both().Cards[0].Features;
        var drawing = WeightBars.Draw(features, width);
        var labels = drawing.Shapes.OfType<LabelShape>().ToList();
        Assert.All(features, feature => Assert.Single(labels, label => label.Text == feature.Feature));
        Assert.All(labels, label => Assert.True(label.Bounds.IsWithin(new Box(0, 0, width, drawing.Height)), label.Text));
        Assert.DoesNotContain(labels, label => labels.Any(other => other != label && other.Bounds.Overlaps(label.Bounds)));
    }
}
