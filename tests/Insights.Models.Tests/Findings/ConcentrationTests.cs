using Insights.Models.Findings;

namespace Insights.Models.Tests.Findings;

public class ConcentrationTests
{
    [Fact]
    public void The_most_active_come_first_and_a_part_of_a_person_counts_as_one()
    {
        // Twenty referrers: one with 11, one with 5, eighteen with 1: 34 referrals.
        var findings = Concentration.From([.. Enumerable.Repeat(1L, 18), 11, 5]);
        Assert.Equal(11 / 34.0, findings.Named("concentration.top_1_percent").Estimate!.Value, 1e-12);
        Assert.Equal(11 / 34.0, findings.Named("concentration.top_5_percent").Estimate!.Value, 1e-12);
        Assert.Equal(16 / 34.0, findings.Named("concentration.top_10_percent").Estimate!.Value, 1e-12);
        Assert.Equal(18 / 34.0, findings.Named("concentration.top_20_percent").Estimate!.Value, 1e-12);
        Assert.Equal(24 / 34.0, findings.Named("concentration.top_50_percent").Estimate!.Value, 1e-12);
        // 11 + 5 + 1 = 17 is half of 34.
        Assert.Equal(3, findings.Named("concentration.half_from").Estimate!.Value);
    }

    [Fact]
    public void Where_nobody_referred_nothing_is_claimed() =>
        Assert.All(Concentration.From([]), finding => Assert.Contains("Nobody referred", finding.Withheld));
}
