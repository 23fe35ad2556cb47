using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class ProportionsTests
{
    [Fact]
    public void Wilson_intervals_equal_those_of_R()
    {
        foreach (var row in Oracle.Rows("intervals", "wilson"))
        {
            var estimate = Proportions.Wilson(row.Count("successes"), row.Count("n"), row.Number("level"));
            Assert.Equal(row.Number("low"), estimate.Low, 1e-10);
            Assert.Equal(row.Number("high"), estimate.High, 1e-10);
        }
    }

    [Fact]
    public void Newcombe_intervals_equal_those_of_his_table_and_of_R()
    {
        foreach (var row in Oracle.Rows("intervals", "newcombe"))
        {
            var estimate = Proportions.Difference(row.Count("successes"), row.Count("n"), row.Count("otherSuccesses"), row.Count("otherN"));
            Assert.Equal(row.Number("low"), estimate.Low, 1e-10);
            Assert.Equal(row.Number("high"), estimate.High, 1e-10);
        }
    }

    [Fact]
    public void Yes_and_no_mirror_each_other() => Prop.ForAll(Counts(), count =>
    {
        var (successes, n) = count;
        var yes = Proportions.Wilson(successes, n);
        var no = Proportions.Wilson(n - successes, n);
        return Math.Abs(yes.Low - (1 - no.High)) < 1e-12 && Math.Abs(yes.Value - (1 - no.Value)) < 1e-12;
    }).Holds();

    [Fact]
    public void The_interval_holds_the_share_and_stays_within_0_and_1() => Prop.ForAll(Counts(), count =>
    {
        var estimate = Proportions.Wilson(count.Item1, count.Item2);
        return estimate.Low >= 0 && estimate.Low <= estimate.Value && estimate.Value <= estimate.High && estimate.High <= 1
            && estimate.High > estimate.Low;
    }).Holds();

    [Fact]
    public void Swapping_the_groups_turns_the_difference_round() => Prop.ForAll(Counts(), Counts(), (one, other) =>
    {
        var forth = Proportions.Difference(one.Item1, one.Item2, other.Item1, other.Item2);
        var back = Proportions.Difference(other.Item1, other.Item2, one.Item1, one.Item2);
        return Math.Abs(forth.Low + back.High) < 1e-12 && forth.Low >= -1 && forth.High <= 1;
    }).Holds();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Impossible_counts_are_refused(long successes, long n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportions.Wilson(successes, n));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_level_outside_0_and_1_is_refused(double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportions.Wilson(1, 2, level));

    static Arbitrary<(int, int)> Counts() => (
        from n in Gen.Choose(1, 5000)
        from successes in Gen.Choose(0, n)
        select (successes, n)).ToArbitrary();
}
