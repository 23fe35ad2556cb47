using Insights.Models.Findings;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class RewardFindingsTests
{
    static readonly IReadOnlyList<RewardSums> Sums =
    [
        new("cash", "referrer", "1_2", 2, 100, 150, 0), new("credit", "referrer", "3_5", 3, 0, 200, 50), new("credit", "referee", "1_2", 1, 25, 0, 0),
    ];

    [Fact]
    public void Earned_is_pending_paid_and_voided_in_all_and_in_every_part()
    {
        var findings = RewardFindings.From(Sums, Currency.Of("EUR"));
        Assert.Equal((525, 125, 350, 50), (Value("rewards.earned"), Value("rewards.pending"), Value("rewards.paid"), Value("rewards.voided")));
        Assert.Equal(6, findings.Named("rewards.earned").Estimate!.N);
        foreach (var part in new[] { "kind", "side", "tier" })
            Assert.Equal(525, findings.Where(finding => finding.Name.StartsWith($"rewards.{part}.", StringComparison.Ordinal) && finding.Name.EndsWith(".earned", StringComparison.Ordinal)).Sum(finding => finding.Estimate!.Value));
        Assert.Equal(275, Value("rewards.kind.credit.earned"));

        double Value(string name) => findings.Named(name).Estimate!.Value;
    }

    [Fact]
    public void A_missing_rate_withholds_every_amount() =>
        Assert.All(RewardFindings.From(Sums, Currency.Of("EUR"), "No rate for XTS."), finding => Assert.Equal("No rate for XTS.", finding.Withheld));

    [Fact]
    public void Late_and_on_time_are_compared_within_kinds_of_reward()
    {
        // Cash is slow and its referrers seldom come again; within each kind lateness makes no difference.
        var findings = RewardDelayFindings.From(new([new TwoShares(4, 40, 1, 10), new TwoShares(5, 10, 20, 40)]));
        Assert.Equal(9 / 50.0, findings.Named("rewards.late.referred_again").Estimate!.Value, 1e-12);
        Assert.Equal(21 / 50.0, findings.Named("rewards.on_time.referred_again").Estimate!.Value, 1e-12);
        var difference = findings.Named("rewards.late.repeat_difference").Estimate!;
        Assert.Equal(0, difference.Value, 1e-12);
        Assert.True(difference.Low < -0.1 && difference.High > 0.1);
    }

    [Theory]
    [InlineData(1, 9, 4, 40, "9 of the referrers")]
    [InlineData(0, 12, 0, 40, "Nobody referred again")]
    public void Too_little_to_compare_is_withheld_with_what_is_missing(int again, int late, int onTimeAgain, int onTime, string why) =>
        Assert.Contains(why, RewardDelayFindings.From(new([new(again, late, onTimeAgain, onTime)])).Named("rewards.late.repeat_difference").Withheld);

    [Fact]
    public void Kinds_that_are_always_late_tell_nothing_of_lateness() => Assert.Contains("No kind of reward",
        RewardDelayFindings.From(new([new(1, 20, 0, 0), new(0, 0, 5, 20)])).Named("rewards.late.repeat_difference").Withheld);
}
