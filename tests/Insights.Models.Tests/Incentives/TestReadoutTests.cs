using Insights.Models.Incentives;

namespace Insights.Models.Tests.Incentives;

public sealed class TestReadoutTests
{
    static readonly ReferralEconomics Economics = new(0.5, 0.3, 8000, 0.75);
    static readonly Incentive Cash = new() { Name = "cash", Kind = "cash", Referrer = new(100, 450) };

    static TestReadout Read(TestData data, IReadOnlyDictionary<string, double>? shares = null) => TestReadout.Of(data, shares, Economics, [Cash]);

    static TestData Cashed(double control, double cash, int accounts, ulong seed = 3, int spreadDays = 0) =>
        SimulatedTests.Of(new Dictionary<string, double> { ["control"] = control, ["cash"] = cash }, accounts, seed, spreadDays);

    [Fact]
    public void A_variant_that_works_is_advised_to_be_launched_with_the_figure_it_rests_on()
    {
        var readout = Read(Cashed(0.03, 0.07, 3000));
        Assert.Null(readout.Withheld);
        Assert.Equal(TestStep.Launch, readout.Advice.Step);
        Assert.Equal("cash", readout.Advice.Variant);
        var cash = Assert.Single(readout.Variants);
        Assert.True(cash.Difference.Low > 0 && cash.Difference.Low < 0.04 && cash.Difference.High > 0.03);
        Assert.Contains((100 * cash.Difference.Value).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), readout.Advice.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variant_that_brings_fewer_is_advised_to_be_stopped() => Assert.Equal(TestStep.Stop, Read(Cashed(0.07, 0.03, 3000)).Advice.Step);

    [Fact]
    public void A_variant_that_works_but_costs_more_than_it_brings_is_advised_to_be_stopped()
    {
        var dear = Cash with { Referrer = new(3000, 9000) };
        var readout = TestReadout.Of(Cashed(0.03, 0.07, 3000), null, Economics, [dear]);
        Assert.True(readout.Variants[0].IsBetter);
        Assert.Equal(TestStep.Stop, readout.Advice.Step);
        Assert.Contains("cost more", readout.Advice.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_lead_is_told_to_go_on_and_for_how_long_at_the_pace_of_before()
    {
        var readout = Read(Cashed(0.03, 0.036, 700, seed: 5, spreadDays: 70));
        Assert.Equal(TestStep.KeepOn, readout.Advice.Step);
        Assert.Matches(@"for about \d+ weeks more", readout.Advice.Sentence);
    }

    [Fact]
    public void Arms_unlike_the_plan_stop_the_read_out()
    {
        var data = Cashed(0.03, 0.07, 3000);
        var broken = SimulatedTests.Of([.. data.Accounts.Where((account, place) => account.Variant != "cash" || place % 10 != 0)]);
        var readout = Read(broken);
        Assert.True(readout.Ratio!.IsMismatch);
        Assert.Empty(readout.Variants);
        Assert.Contains("Do not read", readout.Withheld, StringComparison.Ordinal);
        Assert.Null(Read(broken, new Dictionary<string, double> { ["control"] = 10, ["cash"] = 9 }).Withheld);
    }

    [Fact]
    public void Contacts_with_two_variants_stop_the_read_out_and_are_counted()
    {
        var readout = Read(Cashed(0.03, 0.07, 3000) with { Faults = [new("two variants of one contact", 12)] });
        Assert.Equal(TestStep.Stop, readout.Advice.Step);
        Assert.Contains("12 contacts, two variants of one contact", readout.Withheld, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_accounts_are_told_with_the_number_that_is_needed_and_never_as_no_difference()
    {
        var readout = Read(Cashed(0.03, 0.07, 40));
        Assert.Empty(readout.Arms);
        Assert.Equal(TestStep.KeepOn, readout.Advice.Step);
        Assert.Contains($"{TestReadout.FewestAccounts} are needed", readout.Withheld, StringComparison.Ordinal);
    }

    [Fact]
    public void Hardly_any_referral_is_too_early_too() => Assert.Contains("people have referred", Read(Cashed(0.0005, 0.0005, 300)).Withheld, StringComparison.Ordinal);

    [Fact]
    public void Without_a_control_arm_nothing_is_held_against_nothing()
    {
        var data = SimulatedTests.Of(new Dictionary<string, double> { ["cash"] = 0.05, ["credit"] = 0.05 }, 500, 3);
        Assert.Contains("control", Read(data).Withheld, StringComparison.Ordinal);
    }

    [Fact]
    public void All_assigned_at_once_has_no_interval_for_every_day_and_a_rolling_test_has_a_wider_one()
    {
        Assert.Null(Read(Cashed(0.03, 0.05, 2000)).Variants[0].AnyTime);
        var rolling = Read(Cashed(0.03, 0.05, 2000, spreadDays: 60)).Variants[0];
        Assert.True(rolling.AnyTime!.High - rolling.AnyTime.Low > rolling.Difference.High - rolling.Difference.Low);
    }

    [Fact]
    public void Accounts_driven_away_stop_a_variant_that_brings_referrals()
    {
        var data = Cashed(0.03, 0.07, 3000);
        var leaving = SimulatedTests.Of([.. data.Accounts.Select((account, place) => account with { Left = account.Variant == "cash" && place % 5 == 0 })]);
        var readout = Read(leaving);
        Assert.Equal(TestStep.Stop, readout.Advice.Step);
        Assert.Contains("accounts that left", readout.Advice.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Chances_to_be_best_sum_to_one_and_the_best_gives_least_away()
    {
        var arms = Read(Cashed(0.03, 0.05, 2000)).Arms;
        Assert.Equal(1, arms.Sum(arm => arm.ChanceToBeBest), 6);
        Assert.Equal(arms.MaxBy(arm => arm.ChanceToBeBest)!.Variant, arms.MinBy(arm => arm.ExpectedLoss)!.Variant);
    }

    [Fact]
    public void The_order_of_accounts_changes_nothing()
    {
        var data = Cashed(0.03, 0.05, 800);
        var reversed = SimulatedTests.Of([.. data.Accounts.Reverse()]);
        Assert.Equal(Read(data).Variants[0].Difference, Read(reversed).Variants[0].Difference);
    }

    [Fact]
    public void In_200_tests_the_intervals_of_read_outs_cover_the_true_difference_in_93_to_97_of_100()
    {
        var truth = Truth("cash") - Truth("control");
        var covered = Enumerable.Range(0, 200).Count(seed => Read(Cashed(0.03, 0.045, 700, (ulong)seed + 1000)).Variants[0].Difference is var difference && difference.Low <= truth && truth <= difference.High);
        Assert.InRange(covered, 186, 194);

        // The share that accounts' own deviations leave on average, from a test so large that its error does not matter.
        static double Truth(string arm)
        {
            var large = Cashed(0.03, 0.045, 400_000, 77).Arm(arm);
            return large.Sum(account => account.Referred) / (double)large.Sum(account => account.People);
        }
    }

    [Fact]
    public void Shares_that_followed_the_results_are_compared_within_batches()
    {
        var data = Cashed(0.03, 0.05, 2000, spreadDays: 2);
        var adaptive = data with { Test = data.Test with { AdaptiveFloor = 0.1 } };
        Assert.Null(Read(adaptive).Ratio);
        var (plain, batched) = (Read(data).Variants[0].Difference, Read(adaptive).Variants[0].Difference);
        Assert.NotEqual(plain, batched);
        Assert.Equal(plain.Value, batched.Value, 0.01);
    }
}
