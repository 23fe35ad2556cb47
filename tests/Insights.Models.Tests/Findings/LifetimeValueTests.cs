using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;
using Insights.Models.Learners;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class LifetimeValueTests
{
    const double Margin = 0.75, Discount = 0.1;

    static readonly TenureWorld Others = new(), Referred = new(Small: 0.5, LeavingSmall: 0.03, LeavingLarge: 0.01, OldestStart: 0);

    [Fact]
    public void Where_every_month_pays_the_same_it_is_restricted_mean_times_margin() => Prop.ForAll(Gen.Choose(1, 1000).ToArbitrary(), seed =>
    {
        var tenures = Others.Draw(150, new SeededRandom((ulong)seed));
        var alike = tenures with { Revenue = [.. tenures.Revenue.Select(row => row with { Revenue = 200 })] };
        var horizon = LifetimeValue.Horizon(alike, 24);
        if (horizon == 0) return true;
        var mean = RestrictedMean.Of(KaplanMeier.Of(SurvivalTimes.Of(alike.Accounts)), horizon, LifetimeValue.DiscountPerMonth(Discount));
        var value = LifetimeValue.Of(alike, horizon, Margin, Discount, new SeededRandom(1));
        return Math.Abs(value.Value - mean.Estimate.Value * 200 * Margin) < 1e-6;
    }).Holds(30);

    [Fact]
    public void The_value_of_three_kinds_of_accounts_is_that_of_the_pocket_calculator()
    {
        // Of 40 accounts 10 leave after one month and 10 after two; they pay 100 in their first month and 200 in their second.
        SurvivalTime[] accounts = [.. Enumerable.Range(0, 40).Select(i => i < 10 ? SurvivalTime.Event(1) : i < 20 ? SurvivalTime.Event(2) : SurvivalTime.Censored(3))];
        TenureRevenue[] revenue = [.. Enumerable.Range(0, 40).SelectMany(i => Enumerable.Range(0, i < 10 ? 1 : i < 20 ? 2 : 3).Select(month => new TenureRevenue(i, month, 100 * (month + 1))))];
        var value = LifetimeValue.Of(new CustomerTenures(accounts, revenue), 3, 0.5, 0, new SeededRandom(1));
        // 0.5 · (1 · 100 + 0.75 · 200 + 0.5 · 300).
        Assert.Equal(200, value.Value, 1e-9);
        Assert.Equal(40, value.N);
    }

    [Fact]
    public void Where_nobody_left_some_may_be_about_to()
    {
        SurvivalTime[] accounts = [.. Enumerable.Repeat(SurvivalTime.Censored(20), 40)];
        TenureRevenue[] revenue = [.. Enumerable.Range(0, 40).SelectMany(i => Enumerable.Range(0, 12).Select(month => new TenureRevenue(i, month, 100)))];
        var value = LifetimeValue.Of(new CustomerTenures(accounts, revenue), 12, 1, 0, new SeededRandom(1));
        Assert.Equal(1_200, value.Value, 1e-9);
        Assert.Equal(1_200 * Math.Pow(0.025, 1.0 / 40), value.Low, 1e-6);
    }

    [Fact]
    public void Discounting_a_tenth_a_year_takes_a_tenth_off_next_year() =>
        Assert.Equal(1 / 1.1, Math.Pow(1 + LifetimeValue.DiscountPerMonth(0.1), -12), 1e-12);

    [Fact]
    public void The_horizon_ends_where_fewer_than_ten_are_left_or_paid()
    {
        SurvivalTime[] accounts = [.. Enumerable.Range(0, 12).Select(i => SurvivalTime.Censored(i < 3 ? 7.5 : 20))];
        TenureRevenue[] Paid(int months) => [.. Enumerable.Range(0, 12).SelectMany(i => Enumerable.Range(0, months).Select(month => new TenureRevenue(i, month, 100)))];
        Assert.Equal(20, LifetimeValue.Horizon(new CustomerTenures([.. accounts[3..], .. accounts[3..]], Paid(36)), 36));
        // Nine are left after 7.5 months.
        Assert.Equal(7, LifetimeValue.Horizon(new CustomerTenures(accounts, Paid(36)), 36));
        Assert.Equal(5, LifetimeValue.Horizon(new CustomerTenures(accounts, Paid(5)), 36));
        Assert.Equal(0, LifetimeValue.Horizon(new CustomerTenures(accounts[..9], Paid(36)), 36));
        Assert.Equal(0, LifetimeValue.Horizon(new CustomerTenures([], []), 36));
        Assert.Throws<ArgumentOutOfRangeException>(() => LifetimeValue.Of(new CustomerTenures(accounts, Paid(5)), 6, 1, 0, new SeededRandom(1)));
    }

    [Fact]
    public void Value_difference_and_advantage_are_covered_though_most_were_not_followed_from_their_start()
    {
        const int horizon = 18, starts = 100;
        var random = new SeededRandom(11);
        var (made, referred, others, difference, advantage, below) = (0, 0, 0, 0, 0, 0);
        var (trueReferred, trueOthers) = (Referred.TrueValue(horizon, Margin, Discount), Others.TrueValue(horizon, Margin, Discount));
        for (var company = 0; company < 500; company++)
        {
            var (few, many) = (Referred.Draw(starts, random), Others.Draw(700, random));
            if (LifetimeValue.Horizon(few, 36) < horizon || LifetimeValue.Horizon(many, 36) < horizon) continue;
            made++;
            var (r, o) = (LifetimeValue.Of(few, horizon, Margin, Discount, random), LifetimeValue.Of(many, horizon, Margin, Discount, random));
            referred += Covers(r, trueReferred);
            others += Covers(o, trueOthers);
            difference += Covers(IndependentDifference.Of(r, o), trueReferred - trueOthers);
            advantage += Covers(IndependentRatio.Of(r, o), trueReferred / trueOthers);
            if (r.High < trueReferred) below++;
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{made} companies; referred {referred}, others {others}, difference {difference}, advantage {advantage}; referred below {below}");
        Assert.True(made >= 480, $"only {made} companies reach the horizon");
        Assert.All([referred, others, difference, advantage], covered => Assert.InRange((double)covered / made, 0.92, 0.98));
    }

    [Fact]
    public void One_margin_for_all_would_flatter_customers_of_long_standing()
    {
        const int horizon = 18;
        var tenures = Others.Draw(20_000, new SeededRandom(3));
        var truth = Others.TrueValue(horizon, Margin, Discount);
        var mean = RestrictedMean.Of(KaplanMeier.Of(SurvivalTimes.Of(tenures.Accounts)), horizon, LifetimeValue.DiscountPerMonth(Discount)).Estimate.Value;
        Assert.InRange(mean * tenures.Revenue.Average(row => row.Revenue) * Margin / truth, 1.3, 2);
        Assert.InRange(LifetimeValue.Of(tenures, horizon, Margin, Discount, new SeededRandom(1)).Value / truth, 0.97, 1.03);
    }

    static int Covers(Estimate estimate, double truth) => estimate.Low <= truth && truth <= estimate.High ? 1 : 0;
}
