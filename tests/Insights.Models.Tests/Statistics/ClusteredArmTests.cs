using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class ClusteredArmTests
{
    [Fact]
    public void Shares_and_means_of_the_same_people_agree_and_have_the_standard_error_of_the_R_survey_package()
    {
        foreach (var row in Oracle.Rows("intervals", "clustered"))
        {
            // The oracle's answers are promoters, passives, detractors: its score is the share of promoters less that of detractors.
            var accounts = row.GetProperty("answers").EnumerateArray().Select(account => account.EnumerateArray().Select(value => value.GetDouble()).ToArray()).ToList();
            var arm = new ClusteredMeanArm(accounts.Select(account => ((long)account[..3].Sum(), account[0] - account[2])));
            Assert.Equal(row.Number("every"), arm.Mean, 1e-10);
            Assert.Equal(row.Number("everyError"), arm.StandardError, 1e-10);
            var promoters = accounts.Select(account => (People: (long)account[..3].Sum(), Successes: (long)account[0])).ToList();
            var (share, mean) = (new ClusteredArm(promoters), new ClusteredMeanArm(promoters.Select(account => (account.People, (double)account.Successes))));
            Assert.Equal(mean.Mean, share.Share, 1e-12);
            Assert.Equal(mean.StandardError, share.StandardError, 1e-12);
            Assert.Equal((mean.People, mean.Accounts), (share.People, share.Accounts));
        }
    }

    [Fact]
    public void One_person_an_account_is_wilsons_interval()
    {
        var arm = new ClusteredArm(Enumerable.Range(0, 500).Select(account => (1L, account < 20 ? 1L : 0)));
        var (estimate, wilson) = (arm.ToEstimate(), Proportions.Wilson(20, 500));
        Assert.Equal(wilson.Low, estimate.Low, 1e-4);
        Assert.Equal(wilson.High, estimate.High, 1e-4);
        Assert.Equal(1, arm.DesignEffect, 0.02);
    }

    [Fact]
    public void Accounts_whose_people_all_do_alike_count_once()
    {
        var arm = new ClusteredArm(Enumerable.Range(0, 200).Select(account => (5L, account < 60 ? 5L : 0)));
        Assert.Equal(5, arm.DesignEffect, 0.05);
        Assert.Equal(Proportions.Wilson(60, 200).Low, arm.ToEstimate().Low, 0.001);
    }

    [Fact]
    public void The_order_of_accounts_does_not_matter() => Prop.ForAll(Arm, accounts =>
        new ClusteredArm(accounts).ToEstimate() == new ClusteredArm(accounts.Reverse()).ToEstimate()).Holds();

    [Fact]
    public void Twice_the_accounts_make_the_interval_narrower() => Prop.ForAll(Arm, accounts =>
    {
        var (once, twice) = (new ClusteredArm(accounts).ToEstimate(), new ClusteredArm([.. accounts, .. accounts]).ToEstimate());
        return twice.High - twice.Low < once.High - once.Low && Math.Abs(twice.Value - once.Value) < 1e-12;
    }).Holds();

    [Fact]
    public void Swapping_the_arms_mirrors_the_difference() => Prop.ForAll(Arm, Arm, (one, other) =>
    {
        var (treated, control) = (new ClusteredArm(one), new ClusteredArm(other));
        var (forth, back) = (ClusteredDifference.Of(treated, control), ClusteredDifference.Of(control, treated));
        return Math.Abs(forth.Low + back.High) < 1e-12 && Math.Abs(forth.Value + back.Value) < 1e-12 && forth is { Low: >= -1, High: <= 1 };
    }).Holds();

    [Fact]
    public void Arms_that_nobody_said_yes_in_do_not_differ_at_any_level()
    {
        // Accounts of unequal size: the interval then rests on Student's t, which is asked for levels down to nothing.
        var (treated, control) = (new ClusteredArm([(1, 0), (12, 0), (3, 0)]), new ClusteredArm([(7, 0), (2, 0), (2, 0), (30, 0)]));
        Assert.Equal(1, HolmDifferences.PValue(level => ClusteredDifference.Of(treated, control, level)), 1e-6);
        for (var level = 0.5; level > 0; level /= 2) Assert.Equal(0, ClusteredDifference.Of(treated, control, level).Value);
    }

    [Fact]
    public void A_currency_with_smaller_units_gives_the_same_interval_in_them()
    {
        (long, double)[] accounts = [(3, 120.5), (1, 0), (8, 310), (2, 44), (5, 0)];
        var (euros, cents) = (new ClusteredMeanArm(accounts).ToEstimate(), new ClusteredMeanArm(accounts.Select(account => (account.Item1, 100 * account.Item2))).ToEstimate());
        Assert.Equal(100 * euros.Low, cents.Low, 1e-9);
        Assert.Equal(100 * euros.High, cents.High, 1e-9);
    }

    [Fact]
    public void One_account_and_impossible_counts_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new ClusteredArm([(5, 2), (0, 0)]));
        Assert.Throws<ArgumentException>(() => new ClusteredArm([(5, 6), (4, 1)]));
        Assert.Throws<ArgumentException>(() => new ClusteredArm([(-5, -1), (4, 1)]));
        Assert.Throws<ArgumentException>(() => new ClusteredMeanArm([(5, 2)]));
        Assert.Throws<ArgumentException>(() => new ClusteredMeanArm([(5, 2), (3, double.NaN)]));
    }

    static readonly Arbitrary<(long, long)[]> Arm = (
        from people in Gen.Choose(1, 12)
        from successes in Gen.Choose(0, people)
        select ((long)people, (long)successes)).ArrayOf(20).ToArbitrary();
}
