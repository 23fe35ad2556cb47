using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Statistics;

public class SequentialDifferenceTests
{
    [Fact]
    public void Widths_are_those_of_the_formula_and_rho_is_where_R_finds_them_narrowest()
    {
        foreach (var row in Oracle.Rows("experiments", "sequence"))
        {
            var (planned, alpha) = (row.Number("planned"), row.Number("alpha"));
            var rho = ConfidenceSequence.Rho(planned, alpha);
            Assert.Equal(row.Number("rho"), rho, 1e-6);
            Assert.Equal(row.Number("at100"), ConfidenceSequence.HalfWidth(100, 1.7, 0.08, alpha), 1e-12);
            Assert.Equal(row.Number("atPlanned"), ConfidenceSequence.HalfWidth(planned, 1.7, rho, alpha), 1e-12);
        }
    }

    [Fact]
    public void At_the_planned_number_it_is_half_as_wide_again_as_the_interval_of_one_look()
    {
        var ratio = ConfidenceSequence.HalfWidth(1000, 1, ConfidenceSequence.Rho(1000, 0.05), 0.05) / (1.959964 / Math.Sqrt(1000));
        Assert.InRange(ratio, 1.4, 1.6);
    }

    [Fact]
    public void Nothing_is_told_before_each_arm_has_its_units_and_outcomes()
    {
        var test = new SequentialDifference(1000);
        for (var unit = 0; unit < 2 * SequentialDifference.FewestPerArm - 1; unit++) test.Add(unit % 2 == 0, 0.5, unit % 10 < 2 ? 1 : 0);
        Assert.Null(test.Current);
        test.Add(false, 0.5, 1);
        Assert.NotNull(test.Current);
        var without = new SequentialDifference(1000);
        for (var unit = 0; unit < 1000; unit++) without.Add(unit % 2 == 0, 0.5, unit % 2 == 0 && unit % 10 < 2 ? 1 : 0);
        Assert.Null(without.Current);
    }

    [Fact]
    public void Swapping_the_arms_mirrors_the_interval()
    {
        var random = SeededRandom.For(61, "mirror");
        var (forth, back) = (new SequentialDifference(800), new SequentialDifference(800));
        for (var unit = 0; unit < 800; unit++)
        {
            var (isTreated, outcome) = (random.NextBool(0.3), random.NextBool(0.1) ? 1.0 : 0);
            forth.Add(isTreated, 0.3, outcome);
            back.Add(!isTreated, 0.7, outcome);
        }
        Assert.Equal(forth.Current!.Low, -back.Current!.High, 1e-12);
        Assert.Equal(forth.Current!.Value, -back.Current!.Value, 1e-12);
    }

    /// <summary>No effect, 20 accounts a day for 100 days, looked at every day: how often any look says there is one.</summary>
    [Theory]
    [InlineData(0.01, 0.5)]
    [InlineData(0.03, 0.5)]
    [InlineData(0.08, 0.5)]
    [InlineData(0.03, 0.2)]
    public void Looking_every_day_hardly_ever_finds_what_is_not_there(double share, double treatedProbability)
    {
        var (random, accounts) = (SeededRandom.For(62, $"{share} {treatedProbability}"), new SimulatedAccounts(share));
        var (tests, wrong, naiveWrong) = (1000, 0, 0);
        for (var test = 0; test < tests; test++)
        {
            var (sequence, plain) = Looks(accounts, treatedProbability, random);
            if (sequence) wrong++;
            if (plain) naiveWrong++;
        }
        TestContext.Current.SendDiagnosticMessage($"share {share}, e {treatedProbability}: sequence {(double)wrong / tests:P1}, the usual interval {(double)naiveWrong / tests:P1}");
        Assert.InRange((double)wrong / tests, 0, 0.05);
        Assert.InRange((double)naiveWrong / tests, 0.2, 1);
    }

    static (bool Sequence, bool Plain) Looks(SimulatedAccounts accounts, double treatedProbability, SeededRandom random)
    {
        var (sequence, plain, wrong, plainWrong) = (new SequentialDifference(2000), new Welch(), false, false);
        for (var day = 0; day < 100; day++)
        {
            for (var account = 0; account < 20; account++)
            {
                var (people, successes) = accounts.Draw(SimulatedAccounts.People(random), random.NextNormal(), random);
                var isTreated = random.NextBool(treatedProbability);
                sequence.Add(isTreated, treatedProbability, (double)successes / people);
                plain.Add(isTreated, (double)successes / people);
            }
            wrong |= sequence.Current is { } now && Excludes(now);
            plainWrong |= day >= 4 && Excludes(plain.Difference);
        }
        return (wrong, plainWrong);
    }

    static bool Excludes(Estimate estimate) => estimate.Low > 0 || estimate.High < 0;

    [Fact]
    public void An_effect_is_found_and_held_at_every_look()
    {
        var (random, treated, control) = (SeededRandom.For(63, "effect"), new SimulatedAccounts(0.12), new SimulatedAccounts(0.05));
        var (found, missed) = (0, 0);
        for (var test = 0; test < 200; test++)
        {
            var (sequence, hasMissed) = (new SequentialDifference(2000), false);
            for (var unit = 0; unit < 2000; unit++)
            {
                var isTreated = random.NextBool(0.5);
                var (people, successes) = (isTreated ? treated : control).Draw(SimulatedAccounts.People(random), random.NextNormal(), random);
                sequence.Add(isTreated, 0.5, (double)successes / people);
                hasMissed |= sequence.Current is { } now && (now.Low > 0.07 || now.High < 0.07);
            }
            if (sequence.Current!.Low > 0) found++;
            if (hasMissed) missed++;
        }
        Assert.InRange(found, 195, 200);
        Assert.InRange(missed, 0, 14);
    }

    [Fact]
    public void What_was_not_drawn_by_lot_is_refused()
    {
        var test = new SequentialDifference(1000);
        Assert.Throws<ArgumentOutOfRangeException>(() => test.Add(true, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => test.Add(true, 0.5, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SequentialDifference(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceSequence.Rho(100, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceSequence.HalfWidth(0, 1, 1, 0.05));
    }

    /// <summary>What everybody does: the usual 95 % interval of a difference of two means, taken at each look.</summary>
    sealed class Welch
    {
        readonly double[] _n = new double[2], _sum = new double[2], _squares = new double[2];

        internal void Add(bool isTreated, double outcome)
        {
            var arm = isTreated ? 1 : 0;
            (_n[arm], _sum[arm], _squares[arm]) = (_n[arm] + 1, _sum[arm] + outcome, _squares[arm] + outcome * outcome);
        }

        internal Estimate Difference
        {
            get
            {
                var half = 1.959964 * Math.Sqrt(Variance(0) + Variance(1));
                var difference = _sum[1] / _n[1] - _sum[0] / _n[0];
                return new Estimate(difference, difference - half, difference + half, 0.95, (long)(_n[0] + _n[1]));
            }
        }

        double Variance(int arm) => (_squares[arm] / _n[arm] - Math.Pow(_sum[arm] / _n[arm], 2)) / (_n[arm] - 1);
    }
}
