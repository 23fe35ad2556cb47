using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class CupedTests
{
    [Fact]
    public void Slope_difference_and_variance_are_those_of_regressions_in_R()
    {
        foreach (var row in Oracle.Rows("experiments", "cuped"))
        {
            var accounts = row.GetProperty("accounts").EnumerateArray().Select(account => account.EnumerateArray().Select(value => value.GetDouble()).ToArray()).ToList();
            var cuped = new Cuped([Arm(1), Arm(0)]);
            var (removed, difference) = (1 - Math.Pow(row.Number("adjustedError") / row.Number("plainError"), 2), cuped.Difference(0, 1));
            Assert.Equal(row.Number("theta"), cuped.Theta!.Value, 1e-9);
            Assert.Equal(row.Number("difference"), difference.Value, 1e-9);
            Assert.Equal(removed, cuped.VarianceRemoved(0, 1)!.Value, 1e-9);
            // Student's t of some tens of accounts lies just above the normal quantile.
            Assert.InRange((difference.High - difference.Low) / 2 / row.Number("adjustedError"), 1.96, 2.4);

            CovariateAccount[] Arm(int arm) => [.. accounts.Where(account => account[0] == arm).Select(account => new CovariateAccount((long)account[1], account[2], account[3]))];
        }
    }

    [Fact]
    public void A_covariate_that_never_differs_adjusts_nothing_and_says_so()
    {
        CovariateAccount[] one = [new(3, 2, 6), new(2, 0, 4), new(4, 3, 8)], other = [new(5, 1, 10), new(1, 0, 2), new(2, 2, 4)];
        var cuped = new Cuped([one, other]);
        Assert.Null(cuped.Theta);
        Assert.Null(cuped.VarianceRemoved(0, 1));
        Assert.Equal(ClusteredDifference.Of(Plain(one), Plain(other)), cuped.Difference(0, 1));

        static ClusteredMeanArm Plain(CovariateAccount[] arm) => new(arm.Select(account => (account.People, account.Outcome)));
    }

    [Fact]
    public void An_outcome_that_the_covariate_foretells_leaves_no_variance()
    {
        // Three a person in the first arm, one in the second, and two for each unit of the covariate.
        var cuped = new Cuped([[new(3, 11, 1), new(2, 10, 2), new(4, 24, 6)], [new(5, 9, 2), new(1, 5, 2), new(2, 4, 1)]]);
        Assert.Equal(1, cuped.VarianceRemoved(0, 1)!.Value, 1e-9);
        Assert.Equal(2, cuped.Difference(0, 1).Value, 1e-9);
        Assert.Equal(2, cuped.Theta!.Value, 1e-9);
    }

    [Fact]
    public void Order_unit_and_zero_of_the_covariate_do_not_matter_and_swapping_mirrors() => Prop.ForAll(Arm, Arm, (one, other) =>
    {
        var cuped = new Cuped([one, other]);
        var moved = new Cuped([[.. one.Reverse().Select(Moved)], [.. other.Select(Moved)]]);
        var (difference, same, back) = (cuped.Difference(0, 1), moved.Difference(0, 1), cuped.Difference(1, 0));
        return Math.Abs(difference.Low - same.Low) < 1e-9 && Math.Abs(difference.Value - same.Value) < 1e-9 && Math.Abs(difference.Low + back.High) < 1e-12;

        static CovariateAccount Moved(CovariateAccount account) => account with { Covariate = 100 * account.Covariate + 7 * account.People };
    }).Holds();

    [Fact]
    public void The_interval_holds_the_truth_in_93_to_97_percent_and_is_narrower_than_without()
    {
        var (random, hits, trials, removed) = (SeededRandom.For(51, "cuped"), 0, 2000, 0.0);
        var (before, control, treated) = (new SimulatedAccounts(0.06, 1.5), new SimulatedAccounts(0.05, 1.5), new SimulatedAccounts(0.08, 1.5));
        for (var trial = 0; trial < trials; trial++)
        {
            var cuped = new Cuped([Arm(treated), Arm(control)]);
            var difference = cuped.Difference(0, 1);
            if (difference is { Low: <= 0.03, High: >= 0.03 }) hits++;
            removed += cuped.VarianceRemoved(0, 1)!.Value / trials;
        }
        TestContext.Current.SendDiagnosticMessage($"CUPED covers {(double)hits / trials:P1}, removes {removed:P0} of the variance");
        Assert.InRange((double)hits / trials, 0.93, 0.97);
        Assert.InRange(removed, 0.1, 0.6);

        CovariateAccount[] Arm(SimulatedAccounts now) => [.. Enumerable.Range(0, 150).Select(_ =>
        {
            var (people, leaning) = (SimulatedAccounts.People(random), random.NextNormal());
            return new CovariateAccount(people, now.Draw(people, leaning, random).Successes, before.Draw(3 * people, leaning, random).Successes / 3.0);
        })];
    }

    [Fact]
    public void One_arm_and_one_account_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Cuped([[new(1, 1, 1), new(2, 1, 0)]]));
        Assert.Throws<ArgumentException>(() => new Cuped([[new(1, 1, 1), new(2, 1, 0)], [new(1, 1, 1)]]));
        Assert.Throws<ArgumentException>(() => new Cuped([[new(1, 1, 1), new(2, 1, 0)], [new(1, 1, 1), new(1, 0, double.NaN)]]));
    }

    static readonly Arbitrary<CovariateAccount[]> Arm = (
        from people in Gen.Choose(1, 12)
        from outcome in Gen.Choose(0, 50)
        from covariate in Gen.Choose(0, 50)
        select new CovariateAccount(people, outcome, covariate)).ArrayOf(12).ToArbitrary();
}
