using Insights.Models.Incentives;

namespace Insights.Models.Tests.Incentives;

public sealed class NextSharesTests
{
    static TestData Adaptive(double control, double cash, int accounts) =>
        SimulatedTests.Of(new Dictionary<string, double> { ["control"] = control, ["cash"] = cash }, accounts, 9) is var data ? data with { Test = data.Test with { AdaptiveFloor = 0.15 } } : null!;

    [Fact]
    public void The_arm_ahead_gets_more_and_the_other_keeps_its_floor()
    {
        var shares = NextShares.Of(Adaptive(0.02, 0.06, 1500));
        Assert.Equal(1, shares.Values.Sum(), 9);
        Assert.Equal(0.85, shares["cash"], 0.01);
        Assert.True(shares["control"] >= 0.15);
    }

    [Fact]
    public void Before_any_account_is_over_shares_are_equal() => Assert.All(NextShares.Of(Adaptive(0.02, 0.06, 1)).Values, share => Assert.Equal(0.5, share));

    [Fact]
    public void A_test_with_equal_shares_has_no_next_ones() => Assert.Throws<ArgumentException>(() => NextShares.Of(SimulatedTests.Of(new Dictionary<string, double> { ["control"] = 0.1, ["cash"] = 0.1 }, 5, 1)));
}
