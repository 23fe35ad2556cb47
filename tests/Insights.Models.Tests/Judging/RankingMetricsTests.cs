using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Judging;
using Xunit;

namespace Insights.Models.Tests.Judging;

public class RankingMetricsTests
{
    [Fact]
    public void The_area_and_DeLongs_interval_are_those_of_pROC()
    {
        foreach (var (scores, outcomes, expected) in JudgedByR.Cases())
        {
            var auc = RankingMetrics.Auc(scores, outcomes);
            Assert.Equal(expected.Number("auc"), auc.Value, 1e-12);
            Assert.Equal(expected.Number("low"), auc.Low, 1e-10);
            Assert.Equal(expected.Number("high"), auc.High, 1e-10);
            Assert.Equal(expected.Number("ks"), RankingMetrics.KolmogorovSmirnov(scores, outcomes), 1e-12);
        }
    }

    [Fact]
    public void The_area_is_the_share_of_pairs_in_the_right_order() => Prop.ForAll(Some, drawn =>
    {
        var (scores, outcomes) = drawn;
        var pairs =
            from yes in scores.Where((_, row) => outcomes[row])
            from no in scores.Where((_, row) => !outcomes[row])
            select yes > no ? 1 : yes == no ? 0.5 : 0;
        return Math.Abs(pairs.Average() - RankingMetrics.Auc(scores, outcomes).Value) < 1e-12;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Turning_scores_round_mirrors_the_area_and_its_interval() => Prop.ForAll(Some, drawn =>
    {
        var (scores, outcomes) = drawn;
        var auc = RankingMetrics.Auc(scores, outcomes);
        var mirrored = RankingMetrics.Auc([.. scores.Select(score => -score)], outcomes);
        return Math.Abs(1 - mirrored.Value - auc.Value) < 1e-12 && Math.Abs(1 - mirrored.High - auc.Low) < 1e-12;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_rows_changes_nothing() => Prop.ForAll(Some, drawn =>
    {
        var (scores, outcomes) = drawn;
        double[] turned = [.. scores.Reverse()];
        bool[] along = [.. outcomes.Reverse()];
        var count = 1 + scores.Length / 3;
        return RankingMetrics.Auc(scores, outcomes) == RankingMetrics.Auc(turned, along)
            && RankingMetrics.Top(scores, outcomes, count) == RankingMetrics.Top(turned, along, count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_ranking_without_a_fault_is_no_certainty()
    {
        var auc = RankingMetrics.Auc([1, 2, 3, 4, 5], [false, false, false, true, true]);
        Assert.Equal((1, 1), (auc.Value, auc.High));
        Assert.InRange(auc.Low, 0.2, 0.5);
    }

    [Fact]
    public void A_single_positive_row_still_has_an_interval()
    {
        var auc = RankingMetrics.Auc([1, 2, 3, 4, 5], [false, false, false, true, false]);
        Assert.Equal(0.75, auc.Value);
        Assert.InRange(auc.Low, 0, 0.3);
    }

    [Fact]
    public void The_top_of_a_list_is_counted_from_the_highest_score()
    {
        var top = RankingMetrics.Top([0.9, 0.1, 0.8, 0.2], [true, false, false, true], 1);
        Assert.Equal((1, 1.0, 1.0, 2.0), (top.Count, top.Happened, top.Precision.Value, top.Lift));
        Assert.Null(RankingMetrics.Top([1, 2], [false, false], 1).Lift);
        Assert.Equal(1, RankingMetrics.Top([1, 2, 3], [false, true, true], 3).Lift);
    }

    [Fact]
    public void Equal_scores_at_the_end_of_the_list_count_by_their_share()
    {
        var top = RankingMetrics.Top([5, 3, 3, 3, 1], [true, true, false, false, false], 2);
        Assert.Equal(1 + 1 / 3.0, top.Happened, 1e-12);
        Assert.True(top.Precision.Low < top.Precision.Value && top.Precision.Value < top.Precision.High);
    }

    [Fact]
    public void What_cannot_be_judged_is_refused()
    {
        Assert.Contains("All 2 outcomes are true", Assert.Throws<ArgumentException>(() => RankingMetrics.Auc([1, 2], [true, true])).Message);
        Assert.Contains("row 1 is not a number", Assert.Throws<ArgumentException>(() => RankingMetrics.Auc([1, double.NaN], [true, false])).Message);
        Assert.Contains("1 scores for 2", Assert.Throws<ArgumentException>(() => RankingMetrics.Auc([1], [true, false])).Message);
        Assert.Throws<ArgumentException>(() => RankingMetrics.Auc([], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingMetrics.Top([1], [true], 2));
    }

    /// <summary>Up to a few dozen rows with many ties and both outcomes.</summary>
    static Arbitrary<(double[] Scores, bool[] Outcomes)> Some => (
        from count in Gen.Choose(2, 40)
        from scores in Gen.Choose(-5, 5).Select(score => (double)score).ArrayOf(count)
        from outcomes in Gen.Elements(true, false).ArrayOf(count)
        where outcomes.Distinct().Count() == 2
        select (scores, outcomes)).ToArbitrary();
}
