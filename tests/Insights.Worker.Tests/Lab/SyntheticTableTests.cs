using Insights.Worker.Lab;

namespace Insights.Worker.Tests.Lab;

/// <summary>The numbers that the other programs were measured on, as their protocol gives them.</summary>
public sealed class SyntheticTableTests
{
    [Fact]
    public void The_first_draw_is_known() => Assert.Equal(0.74156487877182331, SyntheticTable.Uniform(42, 0));

    [Fact]
    public void The_first_labels_are_known() => Assert.Equal([0f, 1, 0, 0, 1, 1, 1, 0, 0, 1], SyntheticTable.Rows(0, 10).Labels);

    [Fact]
    public void The_labels_sum_to_what_is_known()
    {
        Assert.Equal(513066, SyntheticTable.Rows(0, SyntheticTable.FirstTestRow).Labels.Count(label => label == 1));
        Assert.Equal(51478, SyntheticTable.Rows(SyntheticTable.FirstTestRow, 100_000).Labels.Count(label => label == 1));
    }

    [Fact]
    public void The_speed_test_times_and_judges_what_it_fitted()
    {
        var result = SpeedTest.Run(new(5_000, LabGrowth.Depth6, 1), Nobody.Watches, default);
        Assert.InRange(result.Auc, 0.70, 0.78789);
        Assert.True(result.FitSeconds > 0 && result.PredictSeconds > 0 && result.PeakRssMb > 10);
    }
}
