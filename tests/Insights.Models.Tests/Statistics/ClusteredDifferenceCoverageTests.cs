using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

/// <summary>Tests assigned by account are drawn again and again, with accounts of their own size and leaning; the truth is known.</summary>
public class ClusteredDifferenceCoverageTests
{
    [Theory]
    [InlineData(0.01, 0.015, 400)]
    [InlineData(0.03, 0.03, 150)]
    [InlineData(0.04, 0.06, 60)]
    [InlineData(0.08, 0.05, 150)]
    [InlineData(0.05, 0.08, 400)]
    public void The_interval_of_a_difference_of_shares_holds_the_truth_in_93_to_97_percent(double control, double treated, int accounts)
    {
        var covered = Covered(control, treated, accounts, trials: 2000);
        TestContext.Current.SendDiagnosticMessage($"shares {control} {treated} {accounts} accounts: {covered:P1}");
        Assert.InRange(covered, 0.93, 0.97);
    }

    static double Covered(double control, double treated, int accounts, int trials)
    {
        var random = SeededRandom.For(21, $"{control} {treated} {accounts}");
        var (lower, upper) = (new SimulatedAccounts(control), new SimulatedAccounts(treated));
        var hits = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            var difference = ClusteredDifference.Of(new ClusteredArm(upper.Draw(accounts, random)), new ClusteredArm(lower.Draw(accounts, random)));
            if (difference.Low <= treated - control && treated - control <= difference.High) hits++;
        }
        return (double)hits / trials;
    }
}
