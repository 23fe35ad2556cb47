using Insights.Models.Findings;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Findings;

public class PeopleToldTests
{
    [Fact]
    public void Without_answers_the_rule_of_thumb_stays_an_assumption() =>
        Assert.Null(PeopleTold.Mean(5, WordOfMouth.TellsRange, []));

    [Fact]
    public void A_few_answers_move_the_rule_by_what_they_are_worth()
    {
        // Prior Gamma(100/9, 20/9); four answers of 1 at the usual dispersion of 11 are worth 4/11 of a Poisson answer.
        var mean = PeopleTold.Mean(5, (5, 8), [(1, 4)])!;
        Assert.Equal((25 / 2.25 + 4 / 11.0) / (5 / 2.25 + 4 / 11.0), mean.Value, 1e-12);
        Assert.Equal(4, mean.N);
        Assert.True(mean.Low < mean.Value && mean.Value < mean.High);
    }

    [Fact]
    public void Many_answers_outweigh_the_rule_and_heavy_tails_widen_the_interval()
    {
        var even = PeopleTold.Mean(5, (5, 8), [(2, 5000), (4, 5000)])!;
        var heavy = PeopleTold.Mean(5, (5, 8), [(0, 9000), (30, 1000)])!;
        Assert.Equal(3, even.Value, 0.01);
        Assert.Equal(3, heavy.Value, 0.2);
        Assert.True(heavy.High - heavy.Low > 4 * (even.High - even.Low));
    }

    [Fact]
    public void The_interval_holds_the_true_mean_of_heavy_tailed_counts()
    {
        var random = SeededRandom.For(11, "people told");
        var held = 0;
        for (var trial = 0; trial < 400; trial++)
        {
            var answers = Enumerable.Range(0, 150).Select(_ => (RandomCounts.NegativeBinomialSum(1, 5.5, 0.5, random), 1L)).ToList();
            var mean = PeopleTold.Mean(5, (5, 8), answers)!;
            if (mean.Low <= 5.5 && mean.High >= 5.5) held++;
        }
        Assert.InRange(held / 400.0, 0.92, 0.99);
    }

    [Fact]
    public void Measured_counts_give_the_break_even_an_interval()
    {
        var assumed = new WordOfMouthAssumptions();
        Assert.Equal(1, WordOfMouth.BreakEven(assumed, 10).Level);
        var measured = assumed.Measured(PeopleTold.Mean(5, (5, 8), [(4, 200)]), null);
        var breakEven = WordOfMouth.BreakEven(measured, 10);
        Assert.True(breakEven.Low < breakEven.Value && breakEven.Value < breakEven.High && breakEven.Level < 1);
        Assert.Equal(10 / (10 + measured.Tells), breakEven.Value, 1e-12);
    }
}
