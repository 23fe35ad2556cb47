using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Statistics;

public class BatchedDifferenceTests
{
    [Fact]
    public void Shares_are_the_floor_and_what_is_left_by_the_chance_to_be_best()
    {
        BetaPosterior[] arms = [new(10, 190), new(14, 186), new(8, 192)];
        var (chances, shares) = (BestArm.Chances(arms), ThompsonSampling.Shares(arms, 0.1));
        Assert.All(chances.Zip(shares), pair => Assert.Equal(0.1 + 0.7 * pair.First, pair.Second, 1e-12));
        Assert.Equal(1, shares.Sum(), 1e-12);
        Assert.All(ThompsonSampling.Shares(arms, 1.0 / 3), share => Assert.Equal(1.0 / 3, share, 1e-12));
    }

    [Fact]
    public void A_floor_that_leaves_an_arm_nothing_or_asks_for_more_than_all_is_refused()
    {
        BetaPosterior[] arms = [new(1, 1), new(1, 1), new(1, 1)];
        Assert.Throws<ArgumentException>(() => ThompsonSampling.Shares(arms, 0));
        Assert.Throws<ArgumentException>(() => ThompsonSampling.Shares(arms, 0.34));
        Assert.Throws<ArgumentException>(() => ThompsonSampling.Shares(arms, double.NaN));
        Assert.Throws<ArgumentException>(() => ThompsonSampling.Shares(arms[..1], 0.5));
        Assert.Throws<ArgumentException>(() => BatchedDifference.Of([]));
        Assert.Throws<ArgumentException>(() => BatchedDifference.Of([new(Few(1), Few(2), 1)]));
    }

    [Fact]
    public void One_batch_is_the_plain_difference_and_two_alike_have_half_its_variance()
    {
        var batch = new AssignmentBatch(Few(1), Few(2), 0.4);
        var (one, two) = (BatchedDifference.Of([batch]), BatchedDifference.Of([batch, batch]));
        Assert.Equal(batch.Treated.Mean - batch.Control.Mean, one.Value, 1e-12);
        Assert.Equal((one.High - one.Low) / Math.Sqrt(2), two.High - two.Low, 1e-12);
        var mirrored = BatchedDifference.Of([new(batch.Control, batch.Treated, 0.6)]);
        Assert.Equal(one.Low, -mirrored.High, 1e-12);
    }

    /// <summary>Three arms by Thompson sampling, ten batches of 240 accounts, assigned by account: what the second arm does against the first.</summary>
    [Theory]
    [InlineData(0.05, 0.05, 0.05)]
    [InlineData(0.03, 0.05, 0.08)]
    [InlineData(0.06, 0.04, 0.05)]
    public void The_interval_of_an_adaptive_test_holds_the_truth_in_93_to_97_percent(double control, double treated, double third)
    {
        SimulatedAccounts[] arms = [new(control), new(treated), new(third)];
        var (batched, _, _) = Simulated(_ => arms, treated - control, treated, $"{control} {treated} {third}");
        Assert.InRange(batched, 0.93, 0.97);
    }

    [Fact]
    public void The_pooled_share_of_an_arm_is_too_low_under_Thompson_sampling()
    {
        SimulatedAccounts[] arms = [new(0.05), new(0.05), new(0.05)];
        var (_, _, bias) = Simulated(_ => arms, 0, 0.05, "bias");
        Assert.InRange(bias, -0.004, -0.0005);
    }

    /// <summary>Everybody refers more as the test goes on, the second and third arm two and one points more than the first throughout.</summary>
    [Fact]
    public void A_season_misleads_the_pooled_difference_and_not_the_batched_one()
    {
        var season = Enumerable.Range(0, 10).Select(batch => 0.02 + 0.008 * batch).Select(low => new SimulatedAccounts[] { new(low), new(low + 0.02), new(low + 0.01) }).ToArray();
        var (batched, pooled, _) = Simulated(batch => season[batch], 0.02, 0, "season");
        Assert.InRange(batched, 0.93, 0.97);
        Assert.InRange(pooled, 0, 0.9);
    }

    static (double Batched, double Pooled, double BiasOfShare) Simulated(Func<int, SimulatedAccounts[]> arms, double truth, double treated, string name)
    {
        const int trials = 500;
        var random = SeededRandom.For(71, name);
        int hits = 0, pooledHits = 0;
        double error = 0, pooledError = 0, shareError = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            var test = new AdaptiveTest();
            for (var batch = 0; batch < 10; batch++) test.Run(arms(batch), 240, floor: 0.1, random);
            var (batched, pooled) = (test.Batched, test.Pooled);
            if (batched.Low <= truth && truth <= batched.High) hits++;
            if (pooled.Low <= truth && truth <= pooled.High) pooledHits++;
            (error, pooledError) = (error + (batched.Value - truth) / trials, pooledError + (pooled.Value - truth) / trials);
            shareError += (test.PooledShare - treated) / trials;
        }
        TestContext.Current.SendDiagnosticMessage(
            $"{name}: batched covers {(double)hits / trials:P1}, bias {error:0.00000}; pooled covers {(double)pooledHits / trials:P1}, bias {pooledError:0.00000}, of the share {shareError:0.00000}");
        return ((double)hits / trials, (double)pooledHits / trials, shareError);
    }

    static ClusteredMeanArm Few(int seed) => new([(3, seed), (2, 0), (4, 1), (1, 1)]);

    sealed class AdaptiveTest
    {
        readonly List<(long People, long Successes)>[] _all = [[], [], []];
        readonly List<AssignmentBatch> _batches = [];

        internal Estimate Batched => BatchedDifference.Of(_batches);

        internal Estimate Pooled => ClusteredDifference.Of(new ClusteredArm(_all[1]), new ClusteredArm(_all[0]));

        internal double PooledShare => new ClusteredArm(_all[1]).Share;

        internal void Run(SimulatedAccounts[] arms, int accounts, double floor, SeededRandom random)
        {
            var shares = ThompsonSampling.Shares([.. _all.Select(arm => BetaPosterior.Of(arm.Sum(account => account.Successes), arm.Sum(account => account.People)))], floor);
            var drawn = arms.Select(_ => new List<(long People, long Successes)>()).ToArray();
            for (var account = 0; account < accounts; account++)
            {
                var arm = random.NextDouble() is var lot && lot < shares[0] ? 0 : lot < shares[0] + shares[1] ? 1 : 2;
                drawn[arm].Add(arms[arm].Draw(SimulatedAccounts.People(random), random.NextNormal(), random));
            }
            for (var arm = 0; arm < arms.Length; arm++) _all[arm].AddRange(drawn[arm]);
            if (drawn[0].Count > 1 && drawn[1].Count > 1) _batches.Add(new AssignmentBatch(Mean(drawn[1]), Mean(drawn[0]), shares[1] / (shares[0] + shares[1])));
        }

        static ClusteredMeanArm Mean(List<(long People, long Successes)> accounts) => new(accounts.Select(account => (account.People, (double)account.Successes)));
    }
}
