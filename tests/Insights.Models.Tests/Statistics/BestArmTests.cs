using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class BestArmTests
{
    /// <summary>Against sums over 400,000 steps of the share: tests/oracles/experiments.py.</summary>
    [Fact]
    public void Chances_and_losses_are_those_of_plain_sums()
    {
        foreach (var row in Oracle.Rows("experiments_bayes", "bestArm"))
        {
            var arms = row.GetProperty("arms").EnumerateArray().Select(arm => new BetaPosterior(arm[0].GetDouble(), arm[1].GetDouble())).ToList();
            Assert.All(row.GetProperty("chances").EnumerateArray().Zip(BestArm.Chances(arms)), pair => Assert.Equal(pair.First.GetDouble(), pair.Second, 1e-6));
            Assert.All(row.GetProperty("losses").EnumerateArray().Zip(BestArm.ExpectedLosses(arms)), pair => Assert.Equal(pair.First.GetDouble(), pair.Second, 1e-6));
        }
    }

    [Fact]
    public void Of_two_arms_with_whole_counts_the_chance_is_evan_millers_sum() => Prop.ForAll(Whole, Whole, (one, other) =>
    {
        // P(other > one) = Σ_{i < α of other} B(α + i, β + β_other) / ((β_other + i)·B(1 + i, β_other)·B(α, β)).
        var sum = 0.0;
        for (var i = 0; i < other.Alpha; i++)
            sum += Math.Exp(LogBeta(one.Alpha + i, one.Beta + other.Beta) - LogBeta(1 + i, other.Beta) - LogBeta(one.Alpha, one.Beta)) / (other.Beta + i);
        return Math.Abs(BestArm.Chances([one, other])[1] - sum) < 1e-6;
    }).Holds(300);

    [Fact]
    public void Chances_sum_to_one_follow_their_arms_and_the_likeliest_of_equal_evidence_loses_least() => Prop.ForAll(Any.NonEmptyListOf().ToArbitrary(), list =>
    {
        BetaPosterior[] arms = [.. list.Take(8)];
        var (chances, losses) = (BestArm.Chances(arms), BestArm.ExpectedLosses(arms));
        var reversed = BestArm.Chances([.. arms.Reverse()]);
        return Math.Abs(chances.Sum() - 1) < 1e-9 && losses.All(loss => loss >= 0)
            && chances.Reverse().Zip(reversed).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9)
            && losses[Array.IndexOf(arms, arms.MaxBy(arm => arm.Mean))] <= losses.Min() + 1e-12;
    }).Holds();

    [Fact]
    public void A_posterior_gives_back_its_own_quantiles()
    {
        var posterior = BetaPosterior.Of(3, 120);
        Assert.Equal((3.5, 117.5), (posterior.Alpha, posterior.Beta));
        var estimate = posterior.ToEstimate(0.9);
        Assert.Equal(0.05, posterior.Below(estimate.Low), 1e-9);
        Assert.Equal(0.95, posterior.Below(estimate.High), 1e-9);
        Assert.Equal((0, 1), (posterior.Below(-1), posterior.Below(2)));
    }

    [Fact]
    public void No_arm_and_no_posterior_are_refused()
    {
        Assert.Throws<ArgumentException>(() => BestArm.Chances([]));
        Assert.Throws<ArgumentException>(() => BestArm.ExpectedLosses([new BetaPosterior(1, 1), default]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaPosterior.Of(3, 2));
        Assert.Equal([1], BestArm.Chances([new BetaPosterior(2, 3)]));
    }

    static double LogBeta(double a, double b) => MathNet.Numerics.SpecialFunctions.BetaLn(a, b);

    static readonly Arbitrary<BetaPosterior> Whole = (
        from alpha in Gen.Choose(1, 80)
        from beta in Gen.Choose(1, 2000)
        select new BetaPosterior(alpha, beta)).ToArbitrary();

    static readonly Gen<BetaPosterior> Any =
        from alpha in Gen.Choose(1, 4000)
        from beta in Gen.Choose(1, 90_000)
        select new BetaPosterior(alpha / 4.0, beta / 4.0);
}
